-- A district's database as version 0.1.0 left it before there was a table of acts (schema 2026_11_25_staff_console), made by playing that
-- version: conversations left open, notices under way, cases reminded and escalated. Everybody in it is invented.
BEGIN;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE binding_codes (
	code VARCHAR(16) NOT NULL, 
	deputy_id VARCHAR(64) NOT NULL, 
	expires_at BIGINT NOT NULL, 
	used_at BIGINT, 
	CONSTRAINT pk_binding_codes PRIMARY KEY (code)
);
CREATE TABLE case_numbers (
	day DATE NOT NULL, 
	last INTEGER NOT NULL, 
	CONSTRAINT pk_case_numbers PRIMARY KEY (day)
);
CREATE TABLE cases (
	id INTEGER NOT NULL, 
	number VARCHAR(24) NOT NULL, 
	openid VARCHAR(64) NOT NULL, 
	state VARCHAR(12) NOT NULL, 
	outcome VARCHAR(12), 
	text TEXT NOT NULL, 
	category VARCHAR(64), 
	street VARCHAR(64), 
	community VARCHAR(64), 
	address TEXT NOT NULL, 
	latitude VARCHAR(24), 
	longitude VARCHAR(24), 
	deputy_id VARCHAR(64), 
	suggestion TEXT NOT NULL, 
	phone_sealed TEXT, 
	enterprise BOOLEAN NOT NULL, 
	urgent BOOLEAN NOT NULL, 
	on_behalf BOOLEAN NOT NULL, 
	unit TEXT, 
	filed_at BIGINT NOT NULL, 
	due_at BIGINT NOT NULL, 
	answered_at BIGINT, 
	closed_at BIGINT, 
	reminded_at BIGINT, 
	escalated_at BIGINT, 
	extensions INTEGER NOT NULL, 
	reopened INTEGER NOT NULL, 
	survey VARCHAR(12), 
	heard BOOLEAN, 
	solved VARCHAR(12), 
	satisfaction VARCHAR(12), 
	CONSTRAINT pk_cases PRIMARY KEY (id), 
	CONSTRAINT ck_cases_outcome CHECK (outcome in ('answered', 'solved', 'explained', 'planned', 'not_ours')), 
	CONSTRAINT ck_cases_state CHECK (state in ('unassigned', 'assigned', 'asked', 'in_progress', 'closed', 'withdrawn', 'redirected')), 
	CONSTRAINT ck_cases_survey CHECK (survey in ('asked', 'done')), 
	CONSTRAINT uq_cases_number UNIQUE (number)
);
CREATE TABLE categories (
	code VARCHAR(64) NOT NULL, 
	name TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	reply_days INTEGER, 
	CONSTRAINT pk_categories PRIMARY KEY (code)
);
CREATE TABLE citizens (
	openid VARCHAR(64) NOT NULL, 
	account VARCHAR(64) NOT NULL, 
	follows BOOLEAN NOT NULL, 
	deputy_id VARCHAR(64), 
	scanned_division VARCHAR(64), 
	scanned_deputy VARCHAR(64), 
	phone_sealed TEXT, 
	first_seen_at BIGINT NOT NULL, 
	CONSTRAINT pk_citizens PRIMARY KEY (openid), 
	CONSTRAINT uq_citizens_deputy_id UNIQUE (deputy_id)
);
CREATE TABLE deputies (
	id VARCHAR(64) NOT NULL, 
	name TEXT NOT NULL, 
	level VARCHAR(16) NOT NULL, 
	divisions TEXT NOT NULL, 
	specialities TEXT NOT NULL, 
	title TEXT NOT NULL, 
	phone_sealed TEXT NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	CONSTRAINT pk_deputies PRIMARY KEY (id)
);
CREATE TABLE district_version (
	id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_district_version PRIMARY KEY (id), 
	CONSTRAINT ck_district_version_single_row CHECK (id = 1)
);
CREATE TABLE divisions (
	code VARCHAR(64) NOT NULL, 
	name TEXT NOT NULL, 
	level VARCHAR(16) NOT NULL, 
	parent VARCHAR(64), 
	aliases TEXT NOT NULL, 
	places TEXT NOT NULL, 
	longitude DOUBLE, 
	latitude DOUBLE, 
	CONSTRAINT pk_divisions PRIMARY KEY (code), 
	CONSTRAINT fk_divisions_parent FOREIGN KEY(parent) REFERENCES divisions (code) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE inbox (
	id INTEGER NOT NULL, 
	"key" VARCHAR(200) NOT NULL, 
	openid VARCHAR(64) NOT NULL, 
	payload TEXT NOT NULL, 
	received_at BIGINT NOT NULL, 
	state VARCHAR(12) NOT NULL, 
	reply TEXT, 
	answered_at BIGINT, 
	CONSTRAINT pk_inbox PRIMARY KEY (id), 
	CONSTRAINT ck_inbox_state CHECK (state in ('recorded', 'answered', 'delivered', 'pushed')), 
	CONSTRAINT uq_inbox_key UNIQUE ("key")
);
CREATE TABLE media (
	id INTEGER NOT NULL, 
	media_id VARCHAR(200) NOT NULL, 
	openid VARCHAR(64) NOT NULL, 
	kind VARCHAR(12) NOT NULL, 
	received_at BIGINT NOT NULL, 
	state VARCHAR(12) NOT NULL, 
	due_at BIGINT NOT NULL, 
	attempts INTEGER NOT NULL, 
	path TEXT, 
	content_type VARCHAR(64), 
	error TEXT, 
	CONSTRAINT pk_media PRIMARY KEY (id), 
	CONSTRAINT ck_media_state CHECK (state in ('pending', 'stored', 'failed')), 
	CONSTRAINT uq_media_media_id UNIQUE (media_id)
);
CREATE TABLE sessions (
	openid VARCHAR(64) NOT NULL, 
	state TEXT NOT NULL, 
	updated_at BIGINT NOT NULL, 
	window_until BIGINT, 
	window_left INTEGER NOT NULL, 
	moment_until BIGINT, 
	moment_left INTEGER NOT NULL, 
	minute INTEGER NOT NULL, 
	minute_count INTEGER NOT NULL, 
	CONSTRAINT pk_sessions PRIMARY KEY (openid)
);
CREATE TABLE templates (
	id VARCHAR(64) NOT NULL, 
	name TEXT NOT NULL, 
	body TEXT NOT NULL, 
	action VARCHAR(16) NOT NULL, 
	CONSTRAINT pk_templates PRIMARY KEY (id)
);
CREATE TABLE tokens (
	app_id VARCHAR(64) NOT NULL, 
	token TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	CONSTRAINT pk_tokens PRIMARY KEY (app_id)
);
CREATE TABLE case_events (
	id INTEGER NOT NULL, 
	case_id INTEGER NOT NULL, 
	at BIGINT NOT NULL, 
	actor VARCHAR(12) NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	text TEXT NOT NULL, staff VARCHAR(64), 
	CONSTRAINT pk_case_events PRIMARY KEY (id), 
	CONSTRAINT ck_case_events_actor CHECK (actor in ('citizen', 'deputy', 'staff', 'system')), 
	CONSTRAINT fk_case_events_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE case_media (
	case_id INTEGER NOT NULL, 
	media_id INTEGER NOT NULL, 
	CONSTRAINT pk_case_media PRIMARY KEY (case_id, media_id), 
	CONSTRAINT fk_case_media_case_id FOREIGN KEY(case_id) REFERENCES cases (id), 
	CONSTRAINT fk_case_media_media_id FOREIGN KEY(media_id) REFERENCES media (id)
);
CREATE TABLE notices (
	id INTEGER NOT NULL, 
	"key" VARCHAR(200) NOT NULL, 
	openid VARCHAR(64) NOT NULL, 
	kind VARCHAR(24) NOT NULL, 
	text TEXT NOT NULL, 
	fields TEXT NOT NULL, 
	case_id INTEGER, 
	state VARCHAR(12) NOT NULL, 
	channel VARCHAR(12), 
	created_at BIGINT NOT NULL, 
	due_at BIGINT NOT NULL, 
	settled_at BIGINT, 
	attempts INTEGER NOT NULL, 
	msgid VARCHAR(32), 
	error TEXT, 
	CONSTRAINT pk_notices PRIMARY KEY (id), 
	CONSTRAINT ck_notices_state CHECK (state in ('pending', 'sending', 'sent', 'waiting', 'failed')), 
	CONSTRAINT fk_notices_case_id FOREIGN KEY(case_id) REFERENCES cases (id), 
	CONSTRAINT uq_notices_key UNIQUE ("key")
);
CREATE TABLE rules (
	id VARCHAR(64) NOT NULL, 
	expression TEXT NOT NULL, 
	target_kind VARCHAR(16) NOT NULL, 
	target_value TEXT NOT NULL, 
	weight DOUBLE NOT NULL, 
	scope VARCHAR(64), 
	enabled BOOLEAN NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_rules PRIMARY KEY (id), 
	CONSTRAINT fk_rules_scope FOREIGN KEY(scope) REFERENCES divisions (code) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE case_words (
	case_id INTEGER NOT NULL, 
	area VARCHAR(64) NOT NULL, 
	filed_at BIGINT NOT NULL, 
	words TEXT NOT NULL, 
	spots TEXT NOT NULL, 
	CONSTRAINT pk_case_words PRIMARY KEY (case_id), 
	CONSTRAINT fk_case_words_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE supporters (
	case_id INTEGER NOT NULL, 
	openid VARCHAR(64) NOT NULL, 
	at BIGINT NOT NULL, 
	CONSTRAINT pk_supporters PRIMARY KEY (case_id, openid), 
	CONSTRAINT fk_supporters_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE TABLE staff (
	id INTEGER NOT NULL, 
	name VARCHAR(64) NOT NULL, 
	password TEXT NOT NULL, 
	role VARCHAR(8) NOT NULL, 
	division VARCHAR(64), 
	enabled BOOLEAN NOT NULL, 
	must_change BOOLEAN NOT NULL, 
	created_at BIGINT NOT NULL, 
	failures INTEGER NOT NULL, 
	locked_until BIGINT, 
	CONSTRAINT pk_staff PRIMARY KEY (id), 
	CONSTRAINT ck_staff_role CHECK (role in ('view', 'handle', 'manage')), 
	CONSTRAINT fk_staff_division FOREIGN KEY(division) REFERENCES divisions (code) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_staff_name UNIQUE (name)
);
CREATE TABLE staff_sessions (
	token VARCHAR(64) NOT NULL, 
	staff_id INTEGER NOT NULL, 
	csrf VARCHAR(64) NOT NULL, 
	agent TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	seen_at BIGINT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	CONSTRAINT pk_staff_sessions PRIMARY KEY (token), 
	CONSTRAINT fk_staff_sessions_staff_id FOREIGN KEY(staff_id) REFERENCES staff (id)
);
CREATE TABLE audit (
	id INTEGER NOT NULL, 
	at BIGINT NOT NULL, 
	staff_id INTEGER, 
	staff_name VARCHAR(64) NOT NULL, 
	action VARCHAR(32) NOT NULL, 
	subject VARCHAR(16) NOT NULL, 
	subject_id VARCHAR(200) NOT NULL, 
	division VARCHAR(64), 
	"before" TEXT, 
	"after" TEXT, 
	CONSTRAINT pk_audit PRIMARY KEY (id), 
	CONSTRAINT fk_audit_staff_id FOREIGN KEY(staff_id) REFERENCES staff (id)
);
CREATE TABLE uploads (
	id VARCHAR(64) NOT NULL, 
	staff_id INTEGER NOT NULL, 
	at BIGINT NOT NULL, 
	name TEXT NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT pk_uploads PRIMARY KEY (id), 
	CONSTRAINT fk_uploads_staff_id FOREIGN KEY(staff_id) REFERENCES staff (id)
);
CREATE TABLE rule_drafts (
	rule_id VARCHAR(64) NOT NULL, 
	"row" TEXT, 
	base TEXT, 
	staff_name VARCHAR(64) NOT NULL, 
	updated_at BIGINT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_rule_drafts PRIMARY KEY (rule_id)
);
CREATE TABLE rule_versions (
	number INTEGER NOT NULL, 
	at BIGINT NOT NULL, 
	author VARCHAR(64) NOT NULL, 
	note TEXT NOT NULL, 
	origin VARCHAR(12) NOT NULL, 
	CONSTRAINT pk_rule_versions PRIMARY KEY (number)
);
CREATE TABLE rule_changes (
	version INTEGER NOT NULL, 
	rule_id VARCHAR(64) NOT NULL, 
	"before" TEXT, 
	"after" TEXT, 
	CONSTRAINT pk_rule_changes PRIMARY KEY (version, rule_id), 
	CONSTRAINT fk_rule_changes_version FOREIGN KEY(version) REFERENCES rule_versions (number)
);
CREATE TABLE fired_rules (
	case_id INTEGER NOT NULL, 
	rule_id VARCHAR(64) NOT NULL, 
	target_kind VARCHAR(16) NOT NULL, 
	target_value TEXT NOT NULL, 
	against BOOLEAN NOT NULL, 
	CONSTRAINT pk_fired_rules PRIMARY KEY (case_id, rule_id), 
	CONSTRAINT fk_fired_rules_case_id FOREIGN KEY(case_id) REFERENCES cases (id)
);
CREATE VIRTUAL TABLE case_search USING fts5(words, tokenize='unicode61 remove_diacritics 0');
INSERT INTO "alembic_version" (version_num) VALUES
('2026_11_25_staff_console');
INSERT INTO "binding_codes" (code, deputy_id, expires_at, used_at) VALUES
('CODEW031', 'W031', 1795485600000000, 1795399200000000);
INSERT INTO "case_numbers" (day, last) VALUES
('2026-11-23', 10),
('2026-11-27', 1),
('2026-11-28', 2);
INSERT INTO "cases" (id, number, openid, state, outcome, text, category, street, community, address, latitude, longitude, deputy_id, suggestion, phone_sealed, enterprise, urgent, on_behalf, unit, filed_at, due_at, answered_at, closed_at, reminded_at, escalated_at, extensions, reopened, survey, heard, solved, satisfaction) VALUES
(1, 'MS20261123-0001', 'oiRLQBIqiS7-6-al3sfUT5P34rZ7', 'in_progress', NULL, '福寿街社区3号楼路灯不亮', 'SZ', '370702003', '370702003019', '3号楼', NULL, NULL, 'W032', '{"category": "SZ", "street": "370702003", "community": "370702003019", "address": "3号楼", "deputy": "W031", "deputies": [["W031", "陶扶桑", ["您提到:福寿街社区", "负责福寿街社区"]], ["W032", "姜紫苏", ["您提到:福寿街社区", "负责福寿街社区"]], ["W029", "金樱子", ["您提到:福寿街社区", "负责西关街道"]]], "urgent": false, "enterprise": false, "on_behalf": false, "rules": [["R049", ["灯不亮"], "类别:SZ", 1.5]], "similar": null}', NULL, 0, 0, 0, '示例路灯管理处', 1795399200000000, 1796054399000000, 1795399200000000, NULL, NULL, NULL, 1, 0, NULL, NULL, NULL, NULL),
(2, 'MS20261123-0002', 'ontGsI0wHlGfHrfJFi1O8KBo_JN4', 'in_progress', NULL, '福寿街社区下水道堵了', 'HJ', '370702003', '370702003019', '', NULL, NULL, 'W031', '{"category": "PS", "street": "370702003", "community": "370702003019", "address": "", "deputy": "W031", "deputies": [["W031", "陶扶桑", ["您提到:福寿街社区", "负责福寿街社区"]], ["W032", "姜紫苏", ["您提到:福寿街社区", "负责福寿街社区"]], ["W029", "金樱子", ["您提到:福寿街社区、下水、下水道、堵了", "负责西关街道", "专长:排水防涝"]]], "urgent": false, "enterprise": false, "on_behalf": false, "rules": [["R056", ["下水", "下水道"], "类别:PS", 2.5], ["R059", ["下水", "堵了"], "类别:PS", 1.5], ["R067", ["下水道", "堵了"], "类别:PS", 2.0], ["R123", ["下水道"], "类别:WR", -1.5], ["R192", ["下水道"], "类别:WY", -1.0]], "similar": null}', NULL, 0, 0, 0, NULL, 1795399200000000, 1795622399000000, 1795834800000000, NULL, 1795744800000000, 1795744800000000, 0, 1, NULL, NULL, NULL, NULL),
(3, 'MS20261123-0003', 'ociWa67S7K--L1nO14G2wyrcERHd', 'closed', 'solved', '福寿街社区健身器材断了', 'SZ', '370702003', '370702003019', '', NULL, NULL, 'W031', '{"category": "SZ", "street": "370702003", "community": "370702003019", "address": "", "deputy": "W031", "deputies": [["W031", "陶扶桑", ["您提到:福寿街社区", "负责福寿街社区"]], ["W032", "姜紫苏", ["您提到:福寿街社区", "负责福寿街社区"]], ["W029", "金樱子", ["您提到:福寿街社区", "负责西关街道"]]], "urgent": false, "enterprise": false, "on_behalf": false, "rules": [["R039", ["健身器材"], "类别:SZ", 2.5]], "similar": null}', NULL, 0, 0, 0, NULL, 1795399200000000, 1795622399000000, 1795399200000000, 1795399200000000, NULL, NULL, 0, 0, 'done', 1, 'yes', 'good'),
(4, 'MS20261123-0004', 'oqZGdvfY7JugvAhihS0N7D9f4yCU', 'closed', 'answered', '福寿街社区垃圾桶满了没人收', 'HJ', '370702003', '370702003019', '', NULL, NULL, 'W031', '{"category": "HJ", "street": "370702003", "community": "370702003019", "address": "", "deputy": "W031", "deputies": [["W031", "陶扶桑", ["您提到:福寿街社区", "负责福寿街社区"]], ["W032", "姜紫苏", ["您提到:福寿街社区", "负责福寿街社区"]], ["W029", "金樱子", ["您提到:福寿街社区", "负责西关街道"]]], "urgent": false, "enterprise": false, "on_behalf": false, "rules": [["R092", ["垃圾"], "类别:HJ", 2.5], ["R122", ["垃圾"], "类别:WR", -0.5], ["R192", ["垃圾"], "类别:WY", -1.0], ["R093", ["垃圾桶"], "类别:HJ", 1.5], ["R330", ["没人收"], "类别:NC", 1.5]], "similar": null}', NULL, 0, 0, 0, NULL, 1795399200000000, 1795622399000000, 1795399200000000, 1795399200000000, NULL, NULL, 0, 0, 'asked', NULL, NULL, NULL),
(5, 'MS20261123-0005', 'oy6nqpagaVpApeBt2Z2l-LP4ir3X', 'in_progress', NULL, '福寿街社区墙皮脱落', 'ZF', '370702003', '370702003019', '', NULL, NULL, 'W031', '{"category": "ZF", "street": "370702003", "community": "370702003019", "address": "", "deputy": "W031", "deputies": [["W031", "陶扶桑", ["您提到:福寿街社区", "负责福寿街社区"]], ["W032", "姜紫苏", ["您提到:福寿街社区", "负责福寿街社区"]], ["W029", "金樱子", ["您提到:福寿街社区", "负责西关街道"]]], "urgent": false, "enterprise": false, "on_behalf": false, "rules": [["R199", ["墙皮"], "类别:ZF", 2.5]], "similar": null}', NULL, 0, 0, 0, NULL, 1795399200000000, 1795622399000000, 1795834800000000, NULL, 1795744800000000, 1795744800000000, 0, 1, 'done', 1, 'no', 'poor'),
(6, 'MS20261123-0006', 'oHfAMoY6mUePdelha2XKBpB04ouy', 'asked', NULL, '福寿街社区5号楼电梯总坏', 'WY', '370702003', '370702003019', '5号楼', NULL, NULL, 'W031', '{"category": "WY", "street": "370702003", "community": "370702003019", "address": "5号楼", "deputy": "W031", "deputies": [["W031", "陶扶桑", ["您提到:福寿街社区", "负责福寿街社区"]], ["W032", "姜紫苏", ["您提到:福寿街社区", "负责福寿街社区"]], ["W029", "金樱子", ["您提到:福寿街社区", "负责西关街道"]]], "urgent": false, "enterprise": false, "on_behalf": false, "rules": [["R183", ["电梯"], "类别:WY", 2.5]], "similar": null}', NULL, 0, 0, 0, NULL, 1795399200000000, 1795622399000000, 1795834800000000, NULL, 1795744800000000, 1795744800000000, 0, 0, NULL, NULL, NULL, NULL),
(7, 'MS20261123-0007', 'o600-XpFGLeGv8UTFxcoc28lVfXO', 'withdrawn', NULL, '福寿街社区门口积水', 'PS', '370702003', '370702003019', '', NULL, NULL, 'W031', '{"category": "PS", "street": "370702003", "community": "370702003019", "address": "", "deputy": "W031", "deputies": [["W031", "陶扶桑", ["您提到:福寿街社区", "负责福寿街社区"]], ["W032", "姜紫苏", ["您提到:福寿街社区", "负责福寿街社区"]], ["W029", "金樱子", ["您提到:福寿街社区、积水", "负责西关街道", "专长:排水防涝"]]], "urgent": false, "enterprise": false, "on_behalf": false, "rules": [["R022", ["积水"], "类别:DL", -1.0], ["R053", ["积水"], "类别:PS", 3.0], ["R192", ["积水"], "类别:WY", -1.0]], "similar": null}', NULL, 0, 0, 0, NULL, 1795399200000000, 1795622399000000, NULL, 1795399200000000, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL),
(8, 'MS20261123-0008', 'oJ5qMWx6wEWC7ig8_5WWWRFQuZZn', 'redirected', 'not_ours', '我的案子法院判决了，请代表帮我改判', NULL, NULL, NULL, '', NULL, NULL, NULL, '{"category": null, "street": null, "community": null, "address": "", "deputy": null, "deputies": [], "urgent": false, "enterprise": false, "on_behalf": false, "rules": [["R392", ["案子"], "引导:报案和正在办理的案件，请向公安机关反映：紧急拨打110，不紧急请到辖区派出所。对办案有意见，可以拨打12389。", 2.0], ["R385", ["法院", "判决"], "引导:正在法院审理或者执行的事情，代表不能过问结果，请向办案的法院反映，或者拨打12368（诉讼服务热线）。需要法律帮助可以拨打12348。", 3.386294361119891]], "similar": null}', NULL, 0, 0, 0, NULL, 1795399200000000, 1795399200000000, NULL, 1795399200000000, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL),
(9, 'MS20261123-0009', 'desk:example1', 'in_progress', NULL, '福寿街社区老人食堂什么时候开', NULL, '370702003', '370702003019', '', NULL, NULL, 'W031', '{"category": null, "street": "370702003", "community": "370702003019", "address": "", "deputy": "W031", "deputies": [["W031", "陶扶桑", ["您提到:福寿街社区、食堂", "负责福寿街社区", "专长:教育文体"]], ["W032", "姜紫苏", ["您提到:福寿街社区", "负责福寿街社区"]], ["W030", "魏牵牛", ["您提到:福寿街社区、食堂", "负责西关街道", "专长:教育文体"]]], "urgent": false, "enterprise": false, "on_behalf": true, "rules": [["R293", ["老人"], "类别:MZ", 0.4], ["R250", ["食堂"], "类别:JY", 1.0]], "similar": null}', NULL, 0, 0, 1, NULL, 1795399200000000, 1795622399000000, 1795399200000000, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL),
(10, 'MS20261123-0010', 'of3PFrsI5e3SP5YqyQnJVDY2oqCc', 'assigned', NULL, '福寿街社区树枝压着电线', 'LH', '370702003', '370702003019', '', NULL, NULL, 'W031', '{"category": "LH", "street": "370702003", "community": "370702003019", "address": "", "deputy": "W031", "deputies": [["W031", "陶扶桑", ["您提到:福寿街社区", "负责福寿街社区"]], ["W032", "姜紫苏", ["您提到:福寿街社区", "负责福寿街社区"]], ["W029", "金樱子", ["您提到:福寿街社区", "负责西关街道"]]], "urgent": false, "enterprise": false, "on_behalf": false, "rules": [["R080", ["树枝", "电线"], "类别:SD", -1.0], ["R138", ["树枝"], "类别:LH", 2.0], ["R075", ["电线"], "类别:SD", 2.0]], "similar": null}', NULL, 0, 0, 0, NULL, 1795399200000000, 1795622399000000, NULL, NULL, 1795744800000000, 1795744800000000, 0, 0, NULL, NULL, NULL, NULL),
(11, 'MS20261127-0001', 'oYTNnhN-v_Q_BVmJV1wS7N8_lUpY', 'assigned', NULL, '福寿街社区快递柜挡住门', 'QT', '370702003', '370702003019', '', NULL, NULL, 'W031', '{"category": "QT", "street": "370702003", "community": "370702003019", "address": "", "deputy": "W031", "deputies": [["W031", "陶扶桑", ["您提到:福寿街社区", "负责福寿街社区"]], ["W032", "姜紫苏", ["您提到:福寿街社区", "负责福寿街社区"]], ["W029", "金樱子", ["您提到:福寿街社区", "负责西关街道"]]], "urgent": false, "enterprise": false, "on_behalf": false, "rules": [["R349", ["快递", "快递柜"], "类别:QT", 2.5]], "similar": null}', NULL, 0, 0, 0, NULL, 1795744800000000, 1796140799000000, NULL, NULL, 1795834800000000, NULL, 0, 0, NULL, NULL, NULL, NULL),
(12, 'MS20261128-0001', 'oY-kThygTZ95LR6yenYk84Lfw1fn', 'closed', 'answered', '福寿街社区路面有坑', 'DL', '370702003', '370702003019', '', NULL, NULL, 'W031', '{"category": "DL", "street": "370702003", "community": "370702003019", "address": "", "deputy": "W031", "deputies": [["W031", "陶扶桑", ["您提到:福寿街社区、路面、坑", "负责福寿街社区", "专长:道路交通"]], ["W032", "姜紫苏", ["您提到:福寿街社区", "负责福寿街社区"]], ["W006", "吴茯苓", ["您提到:福寿街社区、路面、坑", "负责西关街道", "专长:道路交通"]]], "urgent": false, "enterprise": false, "on_behalf": false, "rules": [["R002", ["路面", "坑"], "类别:DL", 3.0], ["R016", ["路面"], "类别:DL", 0.8]], "similar": null}', NULL, 0, 0, 0, NULL, 1795834800000000, 1796140799000000, 1795834800000000, 1795834800000000, NULL, NULL, 0, 0, 'asked', NULL, NULL, NULL),
(13, 'MS20261128-0002', 'ojIe9AQHA0WC5HyQmlX1h6KFgpBb', 'assigned', NULL, '福寿街社区公厕关着门', 'HJ', '370702003', '370702003019', '', NULL, NULL, 'W031', '{"category": "HJ", "street": "370702003", "community": "370702003019", "address": "", "deputy": "W031", "deputies": [["W031", "陶扶桑", ["您提到:福寿街社区", "负责福寿街社区"]], ["W032", "姜紫苏", ["您提到:福寿街社区", "负责福寿街社区"]], ["W029", "金樱子", ["您提到:福寿街社区", "负责西关街道"]]], "urgent": false, "enterprise": false, "on_behalf": false, "rules": [["R096", ["公厕"], "类别:HJ", 2.5]], "similar": null}', NULL, 0, 0, 0, NULL, 1795834800000000, 1796140799000000, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, NULL);
INSERT INTO "categories" (code, name, unit, reply_days) VALUES
('DL', '道路交通', '区交通运输局', 2),
('SZ', '市政设施', '区住房和城乡建设局', 2),
('PS', '排水防涝', '区市政工程服务中心', 2),
('SD', '水电气暖通信', '区公用事业服务中心', 2),
('HJ', '环境卫生', '区环境卫生服务中心', 2),
('WR', '污染噪声', '区生态环境分局', 2),
('LH', '园林绿化', '区园林绿化服务中心', 2),
('CG', '城市管理', '区综合行政执法局', 2),
('TC', '停车充电', '区停车管理服务中心', 2),
('WY', '物业管理', '区物业管理服务中心', 2),
('ZF', '住房建设', '区住房和城乡建设局', 2),
('AQ', '治安消防', '区公安分局、区消防救援大队', 2),
('JY', '教育文体', '区教育和体育局', 2),
('YL', '医疗卫生', '区卫生健康局', 2),
('SB', '就业社保', '区人力资源和社会保障局', 2),
('MZ', '养老救助', '区民政局', 2),
('SC', '市场消费', '区市场监督管理局', 2),
('NC', '农业农村', '区农业农村局', 2),
('QY', '助企纾困', '区助企服务专班', 1),
('QT', '其他', '区人大代表联络服务中心', 2);
INSERT INTO "citizens" (openid, account, follows, deputy_id, scanned_division, scanned_deputy, phone_sealed, first_seen_at) VALUES
('obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'gh_24a79f6ee35c', 1, 'W031', NULL, NULL, NULL, 1795399200000000),
('oiRLQBIqiS7-6-al3sfUT5P34rZ7', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, '', 1795399200000000),
('ontGsI0wHlGfHrfJFi1O8KBo_JN4', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, '', 1795399200000000),
('ociWa67S7K--L1nO14G2wyrcERHd', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, '', 1795399200000000),
('oqZGdvfY7JugvAhihS0N7D9f4yCU', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, '', 1795399200000000),
('oy6nqpagaVpApeBt2Z2l-LP4ir3X', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, '', 1795399200000000),
('oHfAMoY6mUePdelha2XKBpB04ouy', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, '', 1795399200000000),
('oz1ZqktbA4TKAFj0K1REG8vVuVX-', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, NULL, 1795399200000000),
('oPwxsKSiwomHZCEZrSCpyXXtY6QI', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, NULL, 1795399200000000),
('o600-XpFGLeGv8UTFxcoc28lVfXO', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, '', 1795399200000000),
('oJ5qMWx6wEWC7ig8_5WWWRFQuZZn', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, NULL, 1795399200000000),
('of3PFrsI5e3SP5YqyQnJVDY2oqCc', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, '', 1795399200000000),
('oYTNnhN-v_Q_BVmJV1wS7N8_lUpY', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, '', 1795744800000000),
('oY-kThygTZ95LR6yenYk84Lfw1fn', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, '', 1795834800000000),
('ouwzNaxP4anmzeROwVuIJmPhmbTW', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, NULL, 1795834800000000),
('oDQcnfd0n7qk-8k8FolXXbVHIS5a', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, NULL, 1795834800000000),
('oLjhJTAh2rKxtH17DzHrnXIc9r5h', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, NULL, 1795834800000000),
('ojIe9AQHA0WC5HyQmlX1h6KFgpBb', 'gh_24a79f6ee35c', 1, NULL, NULL, NULL, '', 1795834800000000);
INSERT INTO "deputies" (id, name, level, divisions, specialities, title, phone_sealed, status) VALUES
('W001', '赵半夏', '省', '["370702"]', '["DL", "ZF"]', '示例：省人大代表（高校教师）', '16000000001', '在任'),
('W002', '钱当归', '省', '["370702"]', '["YL", "MZ"]', '示例：省人大代表（医院护士长）', '16000000002', '在任'),
('W003', '孙连翘', '省', '["370702"]', '["NC", "QY"]', '示例：省人大代表（合作社负责人）', '16000000003', '在任'),
('W004', '李白芷', '市', '["370702001"]', '["SZ", "ZF"]', '示例：市人大代表（市政工程师）', '16000000004', '在任'),
('W005', '周忍冬', '市', '["370702002"]', '["PS", "WY"]', '示例：市人大代表（给排水工程师）', '16000000005', '在任'),
('W006', '吴茯苓', '市', '["370702003"]', '["DL", "JY"]', '示例：市人大代表（中学教师）', '16000000006', '在任'),
('W007', '郑杜仲', '市', '["370702004"]', '["HJ", "LH"]', '示例：市人大代表（环卫站站长）', '16000000007', '在任'),
('W008', '王苏木', '市', '["370702005"]', '["NC", "PS"]', '示例：市人大代表（农技员）', '16000000008', '在任'),
('W009', '冯南星', '市', '["370702006"]', '["NC", "MZ"]', '示例：市人大代表（村医）', '16000000009', '在任'),
('W010', '陈紫菀', '市', '["370702400"]', '["QY", "SC"]', '示例：市人大代表（企业负责人）', '16000000010', '在任'),
('W011', '褚青黛', '市', '["370702001", "370702003"]', '["TC", "CG"]', '示例：市人大代表（律师）', '16000000011', '在任'),
('W012', '卫白术', '市', '["370702002", "370702004"]', '["SD", "WR"]', '示例：市人大代表（供热公司技师）', '16000000012', '在任'),
('W013', '蒋决明', '市', '["370702005", "370702006", "370702400"]', '["SB", "AQ"]', '示例：市人大代表（社会工作者）', '16000000013', '在任'),
('W014', '沈佛手', '区县', '["370702001"]', '["DL", "SZ"]', '示例：城关街道人大工作室负责人', '16000000014', '在任'),
('W015', '韩石斛', '区县', '["370702001"]', '["WY", "ZF"]', '示例：城关街道联络站代表（社区党委书记）', '16000000015', '在任'),
('W016', '杨三七', '区县', '["370702001006"]', '["DL", "SZ"]', '示例：城关街道选区代表（长胜社区党委书记）', '16000000016', '在任'),
('W017', '朱射干', '区县', '["370702001001", "370702001002"]', '["HJ", "LH"]', '示例：城关街道选区代表（退休教师）', '16000000017', '在任'),
('W018', '秦桑寄', '区县', '["370702001003", "370702001004"]', '["PS", "SD"]', '示例：城关街道选区代表（社区医生）', '16000000018', '在任'),
('W019', '尤半枝', '区县', '["370702001005", "370702001007", "370702001008"]', '["JY", "YL"]', '示例：城关街道选区代表（物业项目经理）', '16000000019', '在任'),
('W020', '许川芎', '区县', '["370702001009", "370702001010"]', '["MZ", "SB"]', '示例：城关街道选区代表（公交驾驶员）', '16000000020', '在任'),
('W021', '何首乌', '区县', '["370702002"]', '["TC", "CG"]', '示例：南关街道人大工作室负责人', '16000000021', '在任'),
('W022', '吕黄精', '区县', '["370702002"]', '["WR", "AQ"]', '示例：南关街道联络站代表（幼儿园园长）', '16000000022', '在任'),
('W023', '施茵陈', '区县', '["370702002006"]', '["PS", "WY"]', '示例：南关街道选区代表（仓南街社区党委书记）', '16000000023', '在任'),
('W024', '张竹茹', '区县', '["370702002001", "370702002002", "370702002003", "370702002004"]', '["SC", "QY"]', '示例：南关街道选区代表（律师）', '16000000024', '在任'),
('W025', '孔丹参', '区县', '["370702002005", "370702002007", "370702002008", "370702002009"]', '["NC", "HJ"]', '示例：南关街道选区代表（个体工商户）', '16000000025', '在任'),
('W026', '曹紫草', '区县', '["370702002010", "370702002011", "370702002012", "370702002013", "370702002014"]', '["DL", "SZ"]', '示例：南关街道选区代表（电力工人）', '16000000026', '请假'),
('W027', '严麦冬', '区县', '["370702002015", "370702002016", "370702002017", "370702002018"]', '["WY", "ZF"]', '示例：南关街道选区代表（街道志愿者）', '16000000027', '在任'),
('W028', '华辛夷', '区县', '["370702002019", "370702002020", "370702002021", "370702002022"]', '["HJ", "LH"]', '示例：南关街道选区代表（社区党委书记）', '16000000028', '在任'),
('W029', '金樱子', '区县', '["370702003"]', '["PS", "SD"]', '示例：西关街道人大工作室负责人', '16000000029', '在任'),
('W030', '魏牵牛', '区县', '["370702003"]', '["JY", "YL"]', '示例：西关街道联络站代表（退休教师）', '16000000030', '在任'),
('W031', '陶扶桑', '区县', '["370702003019"]', '["DL", "JY"]', '示例：西关街道选区代表（福寿街社区党委书记）', '16000000031', '在任'),
('W032', '姜紫苏', '区县', '["370702003019"]', '["YL", "MZ"]', '示例：西关街道选区代表（社区医生）', '16000000032', '在任'),
('W033', '戚白薇', '区县', '["370702003001", "370702003002", "370702003003", "370702003004"]', '["MZ", "SB"]', '示例：西关街道选区代表（物业项目经理）', '16000000033', '在任'),
('W034', '谢甘松', '区县', '["370702003005", "370702003006", "370702003007", "370702003008", "370702003009"]', '["TC", "CG"]', '示例：西关街道选区代表（公交驾驶员）', '16000000034', '在任'),
('W035', '邹天麻', '区县', '["370702003010", "370702003011", "370702003012", "370702003013", "370702003014"]', '["WR", "AQ"]', '示例：西关街道选区代表（幼儿园园长）', '16000000035', '在任'),
('W036', '喻玉竹', '区县', '["370702003015", "370702003016", "370702003017", "370702003018"]', '["SC", "QY"]', '示例：西关街道选区代表（律师）', '16000000036', '在任'),
('W037', '柏沉香', '区县', '["370702004"]', '["NC", "HJ"]', '示例：北关街道人大工作室负责人', '16000000037', '在任'),
('W038', '窦木香', '区县', '["370702004"]', '["DL", "SZ"]', '示例：北关街道联络站代表（个体工商户）', '16000000038', '在任'),
('W039', '章藿香', '区县', '["370702004001", "370702004002", "370702004003", "370702004004", "370702004005", "370702004006"]', '["WY", "ZF"]', '示例：北关街道选区代表（电力工人）', '16000000039', '在任'),
('W040', '云豆蔻', '区县', '["370702004007", "370702004008", "370702004009", "370702004010", "370702004011", "370702004012"]', '["HJ", "LH"]', '示例：北关街道选区代表（街道志愿者）', '16000000040', '在任'),
('W041', '苏砂仁', '区县', '["370702004013", "370702004014", "370702004015", "370702004016", "370702004017", "370702004018", "370702004019"]', '["PS", "SD"]', '示例：北关街道选区代表（社区党委书记）', '16000000041', '在任'),
('W042', '潘银翘', '区县', '["370702004020", "370702004021", "370702004022", "370702004023", "370702004024", "370702004025"]', '["JY", "YL"]', '示例：北关街道选区代表（退休教师）', '16000000042', '在任'),
('W043', '葛香附', '区县', '["370702004026", "370702004027", "370702004028", "370702004029", "370702004030", "370702004031"]', '["MZ", "SB"]', '示例：北关街道选区代表（社区医生）', '16000000043', '在任'),
('W044', '奚元胡', '区县', '["370702005"]', '["NC", "DL"]', '示例：于河街道人大工作室负责人', '16000000044', '在任'),
('W045', '范郁金', '区县', '["370702005"]', '["HJ", "PS"]', '示例：于河街道联络站代表（村党支部书记）', '16000000045', '在任'),
('W046', '彭莪术', '区县', '["370702005201", "370702005202", "370702005203", "370702005204", "370702005205", "370702005206", "370702005207", "370702005208"]', '["MZ", "YL"]', '示例：于河街道选区代表（种粮大户）', '16000000046', '在任'),
('W047', '郎三棱', '区县', '["370702005209", "370702005210", "370702005211", "370702005224", "370702005225", "370702005226", "370702005228", "370702005229", "370702005232"]', '["NC", "SD"]', '示例：于河街道选区代表（村医）', '16000000047', '在任'),
('W048', '鲁泽泻', '区县', '["370702005235", "370702005236", "370702005237", "370702005239", "370702005240", "370702005243", "370702005245", "370702005246"]', '["JY", "SZ"]', '示例：于河街道选区代表（小学教师）', '16000000048', '在任'),
('W049', '韦车前', '区县', '["370702005248", "370702005249", "370702005250", "370702005251", "370702005252", "370702005253", "370702005255", "370702005256"]', '["NC", "AQ"]', '示例：于河街道选区代表（合作社社长）', '16000000049', '请假'),
('W050', '昌通草', '区县', '["370702005257", "370702005258", "370702005301", "370702005302", "370702005303", "370702005304", "370702005305", "370702005306", "370702005307"]', '["DL", "PS"]', '示例：于河街道选区代表（乡村电工）', '16000000050', '在任'),
('W051', '马瞿麦', '区县', '["370702005308", "370702005309", "370702005310", "370702005311", "370702005312", "370702005313", "370702005314", "370702005315"]', '["SB", "MZ"]', '示例：于河街道选区代表（返乡创业青年）', '16000000051', '在任'),
('W052', '苗冬青', '区县', '["370702006"]', '["NC", "DL"]', '示例：望留街道人大工作室负责人', '16000000052', '在任'),
('W053', '凤海藻', '区县', '["370702006"]', '["HJ", "PS"]', '示例：望留街道联络站代表（村党支部书记）', '16000000053', '在任'),
('W054', '花石韦', '区县', '["370702006001", "370702006002", "370702006201", "370702006202", "370702006203", "370702006204", "370702006205", "370702006206", "370702006208", "370702006209", "370702006210", "370702006211"]', '["MZ", "YL"]', '示例：望留街道选区代表（种粮大户）', '16000000054', '在任'),
('W055', '方冬葵', '区县', '["370702006212", "370702006213", "370702006214", "370702006215", "370702006216", "370702006217", "370702006218", "370702006219", "370702006220", "370702006221", "370702006222", "370702006223"]', '["NC", "SD"]', '示例：望留街道选区代表（村医）', '16000000055', '在任'),
('W056', '俞灯芯', '区县', '["370702006224", "370702006225", "370702006226", "370702006227", "370702006228", "370702006229", "370702006230", "370702006231", "370702006232", "370702006233", "370702006234", "370702006235"]', '["JY", "SZ"]', '示例：望留街道选区代表（小学教师）', '16000000056', '在任'),
('W057', '任五味', '区县', '["370702006236", "370702006237", "370702006238", "370702006239", "370702006240", "370702006241", "370702006242", "370702006243", "370702006244", "370702006245", "370702006246", "370702006247"]', '["NC", "AQ"]', '示例：望留街道选区代表（合作社社长）', '16000000057', '在任'),
('W058', '袁地榆', '区县', '["370702006248", "370702006249", "370702006250", "370702006251", "370702006252", "370702006253", "370702006254", "370702006255", "370702006256", "370702006257", "370702006258", "370702006259", "370702006260"]', '["DL", "PS"]', '示例：望留街道选区代表（乡村电工）', '16000000058', '在任'),
('W059', '柳槐米', '区县', '["370702006301", "370702006302", "370702006303", "370702006304", "370702006305", "370702006306", "370702006307", "370702006308", "370702006309", "370702006310", "370702006311", "370702006312"]', '["SB", "MZ"]', '示例：望留街道选区代表（返乡创业青年）', '16000000059', '在任'),
('W060', '酆侧柏', '区县', '["370702006313", "370702006314", "370702006315", "370702006316", "370702006317", "370702006318", "370702006319", "370702006320", "370702006321", "370702006322", "370702006323", "370702006324"]', '["NC", "DL"]', '示例：望留街道选区代表（村党支部书记）', '16000000060', '在任'),
('W061', '鲍白茅', '区县', '["370702006325", "370702006326", "370702006327", "370702006328", "370702006329", "370702006330", "370702006331", "370702006332", "370702006333", "370702006334", "370702006335", "370702006336"]', '["HJ", "PS"]', '示例：望留街道选区代表（种粮大户）', '16000000061', '在任'),
('W062', '史君子', '区县', '["370702400"]', '["TC", "CG"]', '示例：潍城经济开发区人大工作室负责人', '16000000062', '在任'),
('W063', '唐白及', '区县', '["370702400"]', '["WR", "AQ"]', '示例：潍城经济开发区联络站代表（物业项目经理）', '16000000063', '在任'),
('W064', '费艾叶', '区县', '["370702400001", "370702400002", "370702400200", "370702400201", "370702400202"]', '["SC", "QY"]', '示例：潍城经济开发区选区代表（公交驾驶员）', '16000000064', '在任'),
('W065', '廉炮姜', '区县', '["370702400203", "370702400204", "370702400205", "370702400206", "370702400207"]', '["NC", "HJ"]', '示例：潍城经济开发区选区代表（幼儿园园长）', '16000000065', '在任'),
('W066', '岑伏龙', '区县', '["370702400208", "370702400209", "370702400210", "370702400211", "370702400212", "370702400213"]', '["DL", "SZ"]', '示例：潍城经济开发区选区代表（律师）', '16000000066', '在任'),
('W067', '薛柏实', '区县', '["370702400214", "370702400215", "370702400216", "370702400217", "370702400218"]', '["WY", "ZF"]', '示例：潍城经济开发区选区代表（个体工商户）', '16000000067', '在任'),
('W068', '雷丸香', '区县', '["370702400219", "370702400220", "370702400221", "370702400222", "370702400223"]', '["HJ", "LH"]', '示例：潍城经济开发区选区代表（电力工人）', '16000000068', '在任'),
('W069', '倪桑叶', '区县', '["370702004"]', '["WY", "ZF"]', '示例：北关街道选区代表（已调离）', '16000000069', '停用');
INSERT INTO "district_version" (id, version) VALUES
(1, 2);
INSERT INTO "divisions" (code, name, level, parent, aliases, places, longitude, latitude) VALUES
('37', '山东省', '省', NULL, '["山东"]', '[]', NULL, NULL),
('3707', '潍坊市', '市', '37', '["潍坊"]', '[]', NULL, NULL),
('370702', '潍城区', '区县', '3707', '["潍城"]', '[]', 119.1, 36.71),
('370702001', '城关街道', '街道', '370702', '["城关街办", "城关办事处"]', '[]', 119.108, 36.711),
('370702001001', '曹家巷社区', '社区', '370702001', '["曹家巷居委会"]', '["槐荫里小区", "槐荫里", "竹马巷", "曹家巷菜市场"]', 119.1062, 36.7123),
('370702001002', '增福堂社区', '社区', '370702001', '["增福堂居委会"]', '["增福苑", "锦鲤胡同"]', 119.1083, 36.7083),
('370702001003', '岳王庙社区', '社区', '370702001', '["岳王庙居委会"]', '["鸣鹤园小区", "鸣鹤园", "岳王庙广场"]', 119.1105, 36.7136),
('370702001004', '翠竹园社区', '社区', '370702001', '["翠竹园居委会"]', '["翠竹园小区", "听竹路", "翠竹园幼儿园"]', 119.1033, 36.7103),
('370702001005', '城隍庙社区', '社区', '370702001', '["城隍庙居委会"]', '["灯市口小区", "老城隍庙市场"]', 119.1125, 36.7087),
('370702001006', '长胜社区', '社区', '370702001', '["长胜居委会"]', '["向阳路", "胜利街", "福寿街", "长胜苑小区", "长胜苑", "松鹤里小区", "松鹤里", "长胜便民市场"]', 119.1075, 36.7125),
('370702001007', '潍州社区', '社区', '370702001', '["潍州居委会"]', '["潍州路", "芝兰雅居", "胜利街"]', 119.1051, 36.7065),
('370702001008', '芙蓉街社区', '社区', '370702001', '["芙蓉街居委会"]', '["芙蓉里小区", "藕香苑", "芙蓉街早市"]', 119.1144, 36.7128),
('370702001009', '颐园社区', '社区', '370702001', '["颐园居委会"]', '["颐园小区", "桂魄雅园", "和平路"]', 119.1013, 36.7132),
('370702001010', '十笏园社区', '社区', '370702001', '["十笏园居委会"]', '["十笏园", "砚池巷", "金石文化广场", "和平路"]', 119.1112, 36.7056),
('370702002', '南关街道', '街道', '370702', '["南关街办", "南关办事处"]', '[]', 119.103, 36.695),
('370702002001', '西市场社区', '社区', '370702002', '["西市场居委会"]', '["西市新苑", "布衣巷"]', 119.1012, 36.6962),
('370702002002', '东市场社区', '社区', '370702002', '["东市场居委会"]', '["东市花苑", "锦绣绸布市场"]', 119.1033, 36.6925),
('370702002003', '火车站社区', '社区', '370702002', '["火车站居委会"]', '["潍坊火车站", "汽笛小区", "站前旅馆街"]', 119.1055, 36.6975),
('370702002004', '西南关社区', '社区', '370702002', '["西南关居委会"]', '["望楼小区", "西南关小学"]', 119.0983, 36.6944),
('370702002005', '南关大街社区', '社区', '370702002', '["南关大街居委会"]', '["南薰门小区", "南薰门", "南关大街", "健康街"]', 119.1075, 36.6928),
('370702002006', '仓南街社区', '社区', '370702002', '["仓南街居委会", "仓南社区"]', '["万丰源小区", "万丰源", "仓南街", "仓廪园小区", "仓廪园"]', 119.0992, 36.6988),
('370702002007', '五道庙社区', '社区', '370702002', '["五道庙居委会"]', '["五福里小区", "五福里", "健康街"]', 119.1001, 36.6908),
('370702002008', '康家社区', '社区', '370702002', '["康家居委会"]', '["康颐家园"]', 119.1094, 36.6967),
('370702002009', '南关社区', '社区', '370702002', '["南关居委会"]', '["凤仪小区", "南关中心小学"]', 119.0963, 36.6971),
('370702002010', '高家楼社区', '社区', '370702002', '["高家楼居委会"]', '["登高苑", "高家楼菜市场"]', 119.1062, 36.6898),
('370702002011', '徐家社区', '社区', '370702002', '["徐家居委会"]', '["徐福家园"]', 119.1054, 36.7007),
('370702002012', '小崖头社区', '社区', '370702002', '["小崖头居委会"]', '["崖畔人家小区", "崖畔人家"]', 119.0958, 36.6919),
('370702002013', '颜家社区', '社区', '370702002', '["颜家居委会"]', '["颜回里小区", "颜回里"]', 119.1115, 36.6936),
('370702002014', '小庄子社区', '社区', '370702002', '["小庄子居委会"]', '["庄上云居", "月河路"]', 119.0978, 36.7005),
('370702002015', '花家社区', '社区', '370702002', '["花家居委会"]', '["花溪雅筑", "花家桥"]', 119.1018, 36.6881),
('370702002016', '姚家社区', '社区', '370702002', '["姚家居委会"]', '["姚黄苑", "月河路"]', 119.1103, 36.6996),
('370702002017', '大庄子社区', '社区', '370702002', '["大庄子居委会"]', '["大庄花园", "豆腐巷"]', 119.0931, 36.6953),
('370702002018', '华家社区', '社区', '370702002', '["华家居委会"]', '["华章府小区", "华章府"]', 119.1102, 36.6896),
('370702002019', '武家社区', '社区', '370702002', '["武家居委会"]', '["武备里小区", "武备里"]', 119.1025, 36.7028),
('370702002020', '人民商城社区', '社区', '370702002', '["人民商城居委会"]', '["人民商城", "商城公寓", "健康街"]', 119.0961, 36.6888),
('370702002021', '高家黄土埠子社区', '社区', '370702002', '["高家黄土埠子居委会"]', '["陶然黄土埠小区", "陶然黄土埠"]', 119.1139, 36.6961),
('370702002022', '马家黄土埠子社区', '社区', '370702002', '["马家黄土埠子居委会"]', '["骏马苑"]', 119.0938, 36.6998),
('370702003', '西关街道', '街道', '370702', '["西关街办", "西关办事处"]', '[]', 119.088, 36.712),
('370702003001', '西关大街社区', '社区', '370702003', '["西关大街居委会"]', '["西关大街", "西门里小区", "西门里", "胜利街"]', 119.0863, 36.7133),
('370702003002', '西园社区', '社区', '370702003', '["西园居委会"]', '["西园春晓小区", "西园春晓", "西园菜市场", "青年路"]', 119.0883, 36.7093),
('370702003003', '胜利西社区', '社区', '370702003', '["胜利西居委会"]', '["胜利西苑", "胜利街", "永安路"]', 119.0904, 36.7146),
('370702003004', '月河社区', '社区', '370702003', '["月河居委会"]', '["月河湾小区", "月河湾", "月河公园", "月河路"]', 119.0835, 36.7113),
('370702003005', '前进街社区', '社区', '370702003', '["前进街居委会"]', '["前进新苑", "福寿街", "前进街夜市"]', 119.0923, 36.7097),
('370702003006', '苗圃社区', '社区', '370702003', '["苗圃居委会"]', '["苗圃人家", "银杏路"]', 119.0865, 36.7165),
('370702003007', '高家东社区', '社区', '370702003', '["高家东居委会"]', '["高东名邸"]', 119.0852, 36.7075),
('370702003008', '黄家社区', '社区', '370702003', '["黄家居委会"]', '["黄鹂坊小区", "黄鹂坊"]', 119.0941, 36.7138),
('370702003009', '南三里社区', '社区', '370702003', '["南三里居委会"]', '["三里香堤"]', 119.0816, 36.7142),
('370702003010', '大胥家社区', '社区', '370702003', '["大胥家居委会"]', '["胥家花园", "胥家老街"]', 119.0911, 36.7066),
('370702003011', '营子社区', '社区', '370702003', '["营子居委会"]', '["营盘里小区", "营盘里"]', 119.0903, 36.718),
('370702003012', '马良冢子社区', '社区', '370702003', '["马良冢子居委会"]', '["良驹苑"]', 119.0811, 36.7087),
('370702003013', '高家社区', '社区', '370702003', '["高家居委会"]', '["高柳家园"]', 119.0961, 36.7105),
('370702003014', '小许家社区', '社区', '370702003', '["小许家居委会"]', '["许愿亭小区", "许愿亭", "永安路"]', 119.0831, 36.7178),
('370702003015', '于家社区', '社区', '370702003', '["于家居委会"]', '["于陵雅苑"]', 119.0869, 36.7047),
('370702003016', '南小于河社区', '社区', '370702003', '["南小于河居委会"]', '["小于河湿地公园", "南于河畔小区", "南于河畔"]', 119.095, 36.7169),
('370702003017', '北三里社区', '社区', '370702003', '["北三里居委会"]', '["北三里新居"]', 119.0785, 36.7123),
('370702003018', '北小于河社区', '社区', '370702003', '["北小于河居委会"]', '["北于河畔小区", "北于河畔", "于河大桥"]', 119.0949, 36.7063),
('370702003019', '福寿街社区', '社区', '370702003', '["福寿街居委会"]', '["鲁发名城", "鲁发名城三期", "鲁发名城四期", "利昌路", "福寿街", "青年路", "利昌路小学"]', 119.0885, 36.7135),
('370702004', '北关街道', '街道', '370702', '["北关街办", "北关办事处"]', '[]', 119.105, 36.729),
('370702004001', '张辛庄社区', '社区', '370702004', '["张辛庄居委会"]', '["辛庄新居", "安顺路"]', 119.1032, 36.7301),
('370702004002', '北宫社区', '社区', '370702004', '["北宫居委会"]', '["北宫花园", "北宫街"]', 119.1053, 36.7266),
('370702004003', '陈家油坊社区', '社区', '370702004', '["陈家油坊居委会"]', '["油坊里小区", "油坊里", "北宫街"]', 119.1075, 36.7313),
('370702004004', '河滨社区', '社区', '370702004', '["河滨居委会"]', '["河滨雅苑", "虞河栈道"]', 119.1003, 36.7284),
('370702004005', '河口社区', '社区', '370702004', '["河口居委会"]', '["河口新苑"]', 119.1095, 36.727),
('370702004006', '北园路社区', '社区', '370702004', '["北园路居委会"]', '["北园路", "北园路小区", "北园农贸市场"]', 119.1035, 36.733),
('370702004007', '清平社区', '社区', '370702004', '["清平居委会"]', '["清平里小区", "清平里", "清平路"]', 119.1021, 36.725),
('370702004008', '友爱南社区', '社区', '370702004', '["友爱南居委会"]', '["友爱南苑", "友爱路"]', 119.1114, 36.7306),
('370702004009', '东北关社区', '社区', '370702004', '["东北关居委会"]', '["东北关家园"]', 119.0983, 36.7309),
('370702004010', '北关社区', '社区', '370702004', '["北关居委会"]', '["北关新村", "北关中学", "北宫街"]', 119.1082, 36.7241),
('370702004011', '徐家小庄社区', '社区', '370702004', '["徐家小庄居委会"]', '["徐家小庄花园"]', 119.1074, 36.7344),
('370702004012', '卧龙桥社区', '社区', '370702004', '["卧龙桥居委会"]', '["卧龙桥", "卧龙佳苑", "卧龙桥公园"]', 119.0978, 36.726),
('370702004013', '郭家庄社区', '社区', '370702004', '["郭家庄居委会"]', '["郭家庄新苑"]', 119.1135, 36.7277),
('370702004014', '河湾社区', '社区', '370702004', '["河湾居委会"]', '["河湾映月小区", "河湾映月"]', 119.0998, 36.7342),
('370702004015', '后姚家坊社区', '社区', '370702004', '["后姚家坊居委会"]', '["姚坊后街"]', 119.1038, 36.7225),
('370702004016', '齐家庄社区', '社区', '370702004', '["齐家庄居委会"]', '["齐风花园"]', 119.1123, 36.7334),
('370702004017', '刘家园社区', '社区', '370702004', '["刘家园居委会"]', '["刘园小筑"]', 119.0951, 36.7293),
('370702004018', '蔡家庄社区', '社区', '370702004', '["蔡家庄居委会"]', '["蔡伦纸坊文创园"]', 119.1122, 36.7239),
('370702004019', '东七甲张社区', '社区', '370702004', '["东七甲张居委会"]', '["七甲东苑"]', 119.1045, 36.7364),
('370702004020', '西七甲张社区', '社区', '370702004', '["西七甲张居委会"]', '["七甲西苑"]', 119.0981, 36.7232),
('370702004021', '赫家社区', '社区', '370702004', '["赫家居委会"]', '["赫然居小区", "赫然居"]', 119.1159, 36.73),
('370702004022', '偏凉社区', '社区', '370702004', '["偏凉居委会"]', '["偏凉亭小区", "偏凉亭", "偏凉亭公园"]', 119.0958, 36.7336),
('370702004023', '东夏庄社区', '社区', '370702004', '["东夏庄居委会"]', '["夏庄东苑"]', 119.1075, 36.721),
('370702004024', '西夏庄社区', '社区', '370702004', '["西夏庄居委会"]', '["夏庄西苑"]', 119.1108, 36.7362),
('370702004025', '西羊角埠社区', '社区', '370702004', '["西羊角埠居委会"]', '["羊角埠工业园", "西羊角埠新村"]', 119.0936, 36.7264),
('370702004026', '后羊角埠社区', '社区', '370702004', '["后羊角埠居委会"]', '["后羊角埠新村"]', 119.1161, 36.7254),
('370702004027', '湾头社区', '社区', '370702004', '["湾头居委会"]', '["湾头渡口广场"]', 119.1002, 36.7371),
('370702004028', '友爱社区', '社区', '370702004', '["友爱居委会"]', '["友爱路", "友爱家园"]', 119.1007, 36.7205),
('370702004029', '前姚家坊社区', '社区', '370702004', '["前姚家坊居委会"]', '["姚坊前街"]', 119.1164, 36.7333),
('370702004030', '尧里王社区', '社区', '370702004', '["尧里王居委会"]', '["尧天花园"]', 119.0923, 36.7314),
('370702004031', '安顺社区', '社区', '370702004', '["安顺居委会"]', '["安顺路", "安顺花园", "安顺小学"]', 119.1122, 36.721),
('370702005', '于河街道', '街道', '370702', '["于河街办", "于河办事处", "于河镇"]', '[]', 119.012, 36.756),
('370702005201', '流饭桥村', '社区', '370702005', '[]', '["流饭桥", "流饭桥大集"]', 119.0068, 36.7597),
('370702005202', '河东村', '社区', '370702005', '[]', '["河东水库大坝"]', 119.0129, 36.7483),
('370702005203', '郑家村', '社区', '370702005', '[]', '[]', 119.0194, 36.7636),
('370702005204', '杨家庄村', '社区', '370702005', '[]', '[]', 118.9982, 36.7541),
('370702005205', '南庄家村', '社区', '370702005', '[]', '[]', 119.0252, 36.7494),
('370702005206', '北考村', '社区', '370702005', '[]', '[]', 119.0075, 36.769),
('370702005207', '殿前李村', '社区', '370702005', '[]', '[]', 119.0035, 36.7431),
('370702005208', '都家村', '社区', '370702005', '[]', '["都家大棚产业园"]', 119.0306, 36.7613),
('370702005209', '杏杭村', '社区', '370702005', '[]', '["杏杭采摘园"]', 118.9926, 36.7623),
('370702005210', '皂户王村', '社区', '370702005', '[]', '[]', 119.0214, 36.7402),
('370702005211', '三安子村', '社区', '370702005', '[]', '[]', 119.0189, 36.7734),
('370702005224', '冯家村', '社区', '370702005', '[]', '[]', 118.991, 36.7464),
('370702005225', '西何村', '社区', '370702005', '[]', '[]', 119.0367, 36.7517),
('370702005226', '槐埠村', '社区', '370702005', '[]', '["槐埠大集"]', 118.9969, 36.7728),
('370702005228', '张家村', '社区', '370702005', '[]', '[]', 119.0085, 36.7349),
('370702005229', '殷赫庄村', '社区', '370702005', '[]', '[]', 119.0334, 36.7702),
('370702005232', '前王村', '社区', '370702005', '[]', '[]', 118.9832, 36.7569),
('370702005235', '杏埠村', '社区', '370702005', '[]', '[]', 119.0331, 36.7395),
('370702005236', '庙埠村', '社区', '370702005', '[]', '["庙埠河"]', 119.0106, 36.7799),
('370702005237', '陈家村', '社区', '370702005', '[]', '[]', 118.9919, 36.7371),
('370702005239', '陈平村', '社区', '370702005', '[]', '[]', 119.0438, 36.7594),
('370702005240', '韩家村', '社区', '370702005', '[]', '[]', 118.985, 36.7707),
('370702005243', '后王村', '社区', '370702005', '[]', '[]', 119.0194, 36.7303),
('370702005245', '南毕村', '社区', '370702005', '[]', '[]', 119.029, 36.7794),
('370702005246', '周家村', '社区', '370702005', '[]', '[]', 118.9787, 36.7476),
('370702005248', '颜家村', '社区', '370702005', '[]', '[]', 119.0444, 36.7442),
('370702005249', '孙家堡子村', '社区', '370702005', '[]', '[]', 118.998, 36.7824),
('370702005250', '高埠村', '社区', '370702005', '[]', '["高埠砖瓦厂旧址"]', 118.9995, 36.7286),
('370702005251', '前徐村', '社区', '370702005', '[]', '[]', 119.0454, 36.7698),
('370702005252', '史家村', '社区', '370702005', '[]', '[]', 118.9749, 36.7637),
('370702005253', '宋家村', '社区', '370702005', '[]', '[]', 119.0331, 36.7302),
('370702005255', '后徐村', '社区', '370702005', '[]', '[]', 119.0187, 36.7867),
('370702005256', '南伦村', '社区', '370702005', '[]', '[]', 118.9802, 36.7367),
('370702005257', '东毕村', '社区', '370702005', '[]', '[]', 119.0527, 36.7534),
('370702005258', '东何村', '社区', '370702005', '[]', '[]', 118.9839, 36.7799),
('370702005301', '山下于村', '社区', '370702005', '[]', '[]', 119.0122, 36.723),
('370702005302', '范家村', '社区', '370702005', '[]', '[]', 119.0406, 36.7808),
('370702005303', '南乐埠村', '社区', '370702005', '[]', '[]', 118.969, 36.7529),
('370702005304', '北大于河村', '社区', '370702005', '[]', '[]', 119.0468, 36.7352),
('370702005305', '李家村', '社区', '370702005', '[]', '[]', 119.0041, 36.7902),
('370702005306', '栾家村', '社区', '370702005', '[]', '[]', 118.9881, 36.7262),
('370702005307', '向阳村', '社区', '370702005', '[]', '["向阳文化大院"]', 119.0558, 36.7654),
('370702005308', '官路村', '社区', '370702005', '[]', '["官路大集", "官路养殖小区"]', 118.9712, 36.7725),
('370702005309', '大成章东村', '社区', '370702005', '[]', '[]', 119.0281, 36.7218),
('370702005310', '郭家成章村', '社区', '370702005', '[]', '[]', 119.0297, 36.7902),
('370702005311', '大成章西村', '社区', '370702005', '[]', '[]', 118.9691, 36.74),
('370702005312', '南大于河村', '社区', '370702005', '[]', '[]', 119.0579, 36.7449),
('370702005313', '北乐埠村', '社区', '370702005', '[]', '[]', 118.9875, 36.7889),
('370702005314', '道口村', '社区', '370702005', '[]', '["道口渡槽", "于河中心卫生院"]', 119.0017, 36.7184),
('370702005315', '下八甲村', '社区', '370702005', '[]', '[]', 119.0524, 36.7785),
('370702006', '望留街道', '街道', '370702', '["望留街办", "望留办事处", "望留镇"]', '[]', 119.005, 36.642),
('370702006001', '孙家村社区', '社区', '370702006', '["孙家村居委会"]', '["孙家新居", "望留工业园"]', 119.0002, 36.6454),
('370702006002', '福源社区', '社区', '370702006', '["福源居委会"]', '["福源佳苑", "福源小学"]', 119.0058, 36.635),
('370702006201', '望留村', '社区', '370702006', '[]', '["望留大集", "望留中心小学", "望留卫生院"]', 119.0119, 36.6489),
('370702006202', '槐行村', '社区', '370702006', '[]', '[]', 118.9922, 36.6403),
('370702006203', '韩家村', '社区', '370702006', '[]', '[]', 119.0173, 36.636),
('370702006204', '西安村', '社区', '370702006', '[]', '[]', 119.0009, 36.6538),
('370702006205', '麓台村', '社区', '370702006', '[]', '["麓台书院"]', 118.9971, 36.6303),
('370702006206', '嵇家村', '社区', '370702006', '[]', '[]', 119.0223, 36.6469),
('370702006208', '埠前村', '社区', '370702006', '[]', '[]', 118.987, 36.6477),
('370702006209', '郑家庙子村', '社区', '370702006', '[]', '[]', 119.0137, 36.6277),
('370702006210', '张铁村', '社区', '370702006', '[]', '[]', 119.0115, 36.6578),
('370702006211', '北岭村', '社区', '370702006', '[]', '[]', 118.9855, 36.6333),
('370702006212', '夏家村', '社区', '370702006', '[]', '[]', 119.0279, 36.6381),
('370702006213', '姜家村', '社区', '370702006', '[]', '[]', 118.991, 36.6573),
('370702006214', '西河湾村', '社区', '370702006', '[]', '[]', 119.0018, 36.6228),
('370702006215', '陈家村', '社区', '370702006', '[]', '[]', 119.0249, 36.6549),
('370702006216', '大项家村', '社区', '370702006', '[]', '[]', 118.9782, 36.6429),
('370702006217', '王家村', '社区', '370702006', '[]', '[]', 119.0245, 36.627),
('370702006218', '团结村', '社区', '370702006', '[]', '[]', 119.0037, 36.6638),
('370702006219', '庄头村', '社区', '370702006', '[]', '[]', 118.9864, 36.6248),
('370702006220', '于家村', '社区', '370702006', '[]', '[]', 119.0345, 36.6451),
('370702006221', '官家庄村', '社区', '370702006', '[]', '[]', 118.98, 36.6554),
('370702006222', '市场村', '社区', '370702006', '[]', '["市场村大集"]', 119.0118, 36.6186),
('370702006223', '崔家庄村', '社区', '370702006', '[]', '[]', 119.0208, 36.6633),
('370702006224', '苟家庄村', '社区', '370702006', '[]', '[]', 118.974, 36.6344),
('370702006225', '望留屯村', '社区', '370702006', '[]', '[]', 119.0351, 36.6313),
('370702006226', '高家洼村', '社区', '370702006', '[]', '[]', 118.992, 36.666),
('370702006227', '柴家村', '社区', '370702006', '[]', '[]', 118.9934, 36.6171),
('370702006228', '孟家村', '社区', '370702006', '[]', '[]', 119.036, 36.6545),
('370702006229', '狼埠村', '社区', '370702006', '[]', '[]', 118.9706, 36.649),
('370702006230', '张家庄村', '社区', '370702006', '[]', '[]', 119.0246, 36.6186),
('370702006231', '二甲王村', '社区', '370702006', '[]', '[]', 119.0112, 36.6699),
('370702006232', '宋家村', '社区', '370702006', '[]', '[]', 118.9755, 36.6244),
('370702006233', '傅家村', '社区', '370702006', '[]', '[]', 119.0428, 36.6396),
('370702006234', '杨家成章村', '社区', '370702006', '[]', '[]', 118.9789, 36.6637),
('370702006235', '油房村', '社区', '370702006', '[]', '[]', 119.0052, 36.612),
('370702006236', '尹家村', '社区', '370702006', '[]', '[]', 119.0316, 36.6645),
('370702006237', '庙子村', '社区', '370702006', '[]', '[]', 118.9651, 36.6392),
('370702006238', '楼子村', '社区', '370702006', '[]', '[]', 119.0373, 36.6231),
('370702006239', '新邓家村', '社区', '370702006', '[]', '[]', 118.9976, 36.6731),
('370702006240', '项家村', '社区', '370702006', '[]', '[]', 118.9828, 36.6149),
('370702006241', '鞠家村', '社区', '370702006', '[]', '[]', 119.0456, 36.6506),
('370702006242', '柴家河子村', '社区', '370702006', '[]', '[]', 118.9671, 36.657),
('370702006243', '大柳树东村', '社区', '370702006', '[]', '["大柳树大集"]', 119.02, 36.6109),
('370702006244', '大柳树西村', '社区', '370702006', '[]', '[]', 119.0214, 36.6731),
('370702006245', '大柳树南村', '社区', '370702006', '[]', '[]', 118.9652, 36.6275),
('370702006246', '大柳树北村', '社区', '370702006', '[]', '[]', 119.0476, 36.6319),
('370702006247', '十亩田村', '社区', '370702006', '[]', '[]', 118.9822, 36.6719),
('370702006248', '潘家村', '社区', '370702006', '[]', '[]', 118.9954, 36.6078),
('370702006249', '老邓家村', '社区', '370702006', '[]', '[]', 119.0425, 36.6625),
('370702006250', '平寿村', '社区', '370702006', '[]', '["平寿故城遗址"]', 118.9589, 36.6464),
('370702006251', '尹家庄子村', '社区', '370702006', '[]', '[]', 119.0354, 36.6145),
('370702006252', '李家庄村', '社区', '370702006', '[]', '[]', 119.0067, 36.6784),
('370702006253', '庞家庄子村', '社区', '370702006', '[]', '[]', 118.9715, 36.6158),
('370702006254', '许家村', '社区', '370702006', '[]', '[]', 119.0531, 36.6439),
('370702006255', '刘家村', '社区', '370702006', '[]', '[]', 118.9675, 36.6658),
('370702006256', '东寺村', '社区', '370702006', '[]', '[]', 119.0118, 36.6046),
('370702006257', '西寺村', '社区', '370702006', '[]', '[]', 119.0331, 36.6734),
('370702006258', '玄家村', '社区', '370702006', '[]', '[]', 118.9563, 36.6334),
('370702006259', '霞坡村', '社区', '370702006', '[]', '[]', 119.0488, 36.6229),
('370702006260', '胡家村', '社区', '370702006', '[]', '[]', 118.9893, 36.6791),
('370702006301', '乔铁家村', '社区', '370702006', '[]', '[]', 118.9838, 36.6062),
('370702006302', '三甲村', '社区', '370702006', '[]', '[]', 119.0525, 36.6575),
('370702006303', '上二甲村', '社区', '370702006', '[]', '[]', 118.956, 36.6554),
('370702006304', '新二甲村', '社区', '370702006', '[]', '[]', 119.0296, 36.6064),
('370702006305', '赵家文庄村', '社区', '370702006', '[]', '[]', 119.0182, 36.6813),
('370702006306', '朱家文庄村', '社区', '370702006', '[]', '[]', 118.9604, 36.6197),
('370702006307', '王家文庄村', '社区', '370702006', '[]', '[]', 119.0579, 36.6352),
('370702006308', '小李家村', '社区', '370702006', '[]', '[]', 118.9717, 36.6747),
('370702006309', '军埠口村', '社区', '370702006', '[]', '["军埠口大集", "军埠口卫生室"]', 119.0008, 36.6003),
('370702006310', '步家村', '社区', '370702006', '[]', '[]', 119.045, 36.6708),
('370702006311', '大崖头村', '社区', '370702006', '[]', '[]', 118.9498, 36.6416),
('370702006312', '曹家村', '社区', '370702006', '[]', '[]', 119.0463, 36.6135),
('370702006313', '北季村', '社区', '370702006', '[]', '[]', 118.9996, 36.6848),
('370702006314', '西季村', '社区', '370702006', '[]', '[]', 118.9712, 36.6074),
('370702006315', '姚官庄村', '社区', '370702006', '[]', '["姚官庄文化广场"]', 119.0607, 36.65),
('370702006316', '申家村', '社区', '370702006', '[]', '[]', 118.9566, 36.6652),
('370702006317', '东北董村', '社区', '370702006', '[]', '[]', 119.0204, 36.5995),
('370702006318', '西北董村', '社区', '370702006', '[]', '[]', 119.0311, 36.6816),
('370702006319', '南季村', '社区', '370702006', '[]', '[]', 118.9506, 36.6263),
('370702006320', '艄翁庙村', '社区', '370702006', '[]', '["艄翁庙水库"]', 119.0593, 36.6252),
('370702006321', '南河湾村', '社区', '370702006', '[]', '[]', 118.9795, 36.6828),
('370702006322', '前张友村', '社区', '370702006', '[]', '[]', 118.9878, 36.5984),
('370702006323', '北张友村', '社区', '370702006', '[]', '[]', 119.0563, 36.6654),
('370702006324', '河西岭村', '社区', '370702006', '[]', '[]', 118.9463, 36.6515),
('370702006325', '张凤潮村', '社区', '370702006', '[]', '[]', 119.0401, 36.6043),
('370702006326', '杨家庄子村', '社区', '370702006', '[]', '[]', 119.0122, 36.6883),
('370702006327', '大寨村', '社区', '370702006', '[]', '["大寨水塘"]', 118.9588, 36.6114),
('370702006328', '辛庄村', '社区', '370702006', '[]', '[]', 119.0663, 36.6405),
('370702006329', '张家官庄村', '社区', '370702006', '[]', '[]', 118.9609, 36.6751),
('370702006330', '陈家官庄村', '社区', '370702006', '[]', '[]', 119.0085, 36.5944),
('370702006331', '王家官庄村', '社区', '370702006', '[]', '[]', 119.0445, 36.6791),
('370702006332', '崔家官庄村', '社区', '370702006', '[]', '[]', 118.943, 36.6351),
('370702006333', '姜家官庄村', '社区', '370702006', '[]', '[]', 119.0571, 36.6147),
('370702006334', '姚家坡子村', '社区', '370702006', '[]', '[]', 118.9905, 36.6894),
('370702006335', '小洼村', '社区', '370702006', '[]', '[]', 118.9739, 36.5993),
('370702006336', '皂户村', '社区', '370702006', '[]', '[]', 119.0658, 36.6574),
('370702400', '潍城经济开发区', '街道', '370702', '["潍城开发区", "潍城经开区", "潍城区经济开发区"]', '[]', 119.056, 36.706),
('370702400001', '新城社区', '社区', '370702400', '["新城居委会", "新城社区居委会"]', '["新城悦府", "新城实验学校", "玉清街"]', 119.0531, 36.708),
('370702400002', '豪德社区', '社区', '370702400', '["豪德居委会", "豪德社区居委会"]', '["豪德贸易广场", "豪德花园", "玉清街"]', 119.0565, 36.7018),
('370702400200', '河崖头村', '社区', '370702400', '[]', '["崖头新苑"]', 119.0602, 36.7101),
('370702400201', '崔家村', '社区', '370702400', '[]', '[]', 119.0481, 36.705),
('370702400202', '固冢村', '社区', '370702400', '[]', '["固冢物流园"]', 119.0635, 36.7024),
('370702400203', '葛埠村', '社区', '370702400', '[]', '[]', 119.0535, 36.7131),
('370702400204', '小庄村', '社区', '370702400', '[]', '[]', 119.0511, 36.699),
('370702400205', '挂角子村', '社区', '370702400', '[]', '[]', 119.0666, 36.7089),
('370702400206', '考家东村', '社区', '370702400', '[]', '[]', 119.0449, 36.7094),
('370702400207', '考家西村', '社区', '370702400', '[]', '[]', 119.0614, 36.6974),
('370702400208', '臧家村', '社区', '370702400', '[]', '["臧家泵站"]', 119.06, 36.7155),
('370702400209', '南王村', '社区', '370702400', '[]', '[]', 119.044, 36.7008),
('370702400210', '赵家村', '社区', '370702400', '[]', '[]', 119.0701, 36.7037),
('370702400211', '焦家村', '社区', '370702400', '[]', '[]', 119.0474, 36.7152),
('370702400212', '南曹村', '社区', '370702400', '[]', '[]', 119.054, 36.6945),
('370702400213', '官家村', '社区', '370702400', '[]', '["官家新居", "长松路"]', 119.0682, 36.7137),
('370702400214', '宋家小庄村', '社区', '370702400', '[]', '[]', 119.0395, 36.7065),
('370702400215', '远东村', '社区', '370702400', '[]', '["远东新苑", "长松路"]', 119.068, 36.697),
('370702400216', '远西村', '社区', '370702400', '[]', '["远西新苑"]', 119.0552, 36.7191),
('370702400217', '文家村', '社区', '370702400', '[]', '[]', 119.0445, 36.6957),
('370702400218', '北曹村', '社区', '370702400', '[]', '[]', 119.0742, 36.7078),
('370702400219', '潘里村', '社区', '370702400', '[]', '[]', 119.0406, 36.714),
('370702400220', '西小河村', '社区', '370702400', '[]', '[]', 119.0602, 36.692),
('370702400221', '东小河村', '社区', '370702400', '[]', '[]', 119.0657, 36.7188),
('370702400222', '粉匠村', '社区', '370702400', '[]', '["粉匠里小区", "粉匠里"]', 119.0369, 36.7014),
('370702400223', '牟家村', '社区', '370702400', '[]', '["牟家创业园", "春鸢产业园"]', 119.0745, 36.6996);
INSERT INTO "inbox" (id, key, openid, payload, received_at, state, reply, answered_at) VALUES
(1, 'm:1795399200000000001', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000001","sent_at":"2026-11-23T02:00:00+00:00","text":"绑定 CODEW031"}', 1795399200000000, 'delivered', '陶扶桑代表，您好，绑定成功。
现在没有待办，有新的事项会马上告诉您。
以后群众的意见会直接发到这里，回复编号就能处理。
您自己要反映问题，回复「我要反映」。', 1795399200000000),
(2, 'm:1795399200000000002', 'oiRLQBIqiS7-6-al3sfUT5P34rZ7', '{"openid":"oiRLQBIqiS7-6-al3sfUT5P34rZ7","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000002","sent_at":"2026-11-23T02:00:00+00:00","text":"福寿街社区3号楼路灯不亮"}', 1795399200000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】福寿街社区3号楼路灯不亮
【类别】市政设施
【地点】西关街道 福寿街社区 3号楼
【代表】陶扶桑代表（您提到：福寿街社区；负责福寿街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=79d5dbc1-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=79d5dbc1-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=79d5dbc1-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成姜紫苏代表&msgmenuid=79d5dbc1-4">换成姜紫苏代表（负责福寿街社区）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成金樱子代表&msgmenuid=79d5dbc1-5">换成金樱子代表（负责西关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=79d5dbc1-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795399200000000),
(3, 'm:1795399200000000003', 'oiRLQBIqiS7-6-al3sfUT5P34rZ7', '{"openid":"oiRLQBIqiS7-6-al3sfUT5P34rZ7","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000003","sent_at":"2026-11-23T02:00:00+00:00","text":"提交"}', 1795399200000000, 'delivered', '提交成功。
编号：MS20261123-0001
已转给陶扶桑代表。
最迟11月25日（星期三）答复您，答复会发到这里。
还有要补充的，直接发给我；想看办到哪一步，回复「进度」。', 1795399200000000),
(4, 'm:1795399200000000004', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000004","sent_at":"2026-11-23T02:00:00+00:00","text":"待办"}', 1795399200000000, 'delivered', '您有 1 件待办，回复编号打开：
1 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0001&msgmenuid=d277aeac-1">MS20261123-0001 福寿街社区 福寿街社区3号楼路灯不亮 11月25日（星期三）前</a>', 1795399200000000),
(5, 'm:1795399200000000005', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000005","sent_at":"2026-11-23T02:00:00+00:00","text":"1"}', 1795399200000000, 'delivered', 'MS20261123-0001（市政设施） 待答复
地点：西关街道 福寿街社区 3号楼
问题：福寿街社区3号楼路灯不亮
期限：11月25日（星期三）前答复
1 <a href="weixin://bizmsgmenu?msgmenucontent=用模板回复&msgmenuid=9be595d5-1">用模板回复</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=写回复&msgmenuid=9be595d5-2">写回复</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=追问群众&msgmenuid=9be595d5-3">追问群众</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=办结&msgmenuid=9be595d5-4">办结</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=转办给承办单位&msgmenuid=9be595d5-5">转办给承办单位</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=转派&msgmenuid=9be595d5-6">转派（不归我管）</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=延期&msgmenuid=9be595d5-7">延期</a>
8 <a href="weixin://bizmsgmenu?msgmenucontent=列入建议线索&msgmenuid=9be595d5-8">列入建议线索</a>
也可以直接写要答复的话。', 1795399200000000),
(6, 'm:1795399200000000006', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000006","sent_at":"2026-11-23T02:00:00+00:00","text":"追问 是哪一盏？"}', 1795399200000000, 'delivered', '已发给群众，回话会转给您。

这件事还要：
1 <a href="weixin://bizmsgmenu?msgmenucontent=用模板回复&msgmenuid=b9eac8fb-1">用模板回复</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=写回复&msgmenuid=b9eac8fb-2">写回复</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=追问群众&msgmenuid=b9eac8fb-3">追问群众</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=办结&msgmenuid=b9eac8fb-4">办结</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=转办给承办单位&msgmenuid=b9eac8fb-5">转办给承办单位</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=转派&msgmenuid=b9eac8fb-6">转派（不归我管）</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=延期&msgmenuid=b9eac8fb-7">延期</a>
8 <a href="weixin://bizmsgmenu?msgmenucontent=列入建议线索&msgmenuid=b9eac8fb-8">列入建议线索</a>
也可以直接写要答复的话。', 1795399200000000),
(7, 'm:1795399200000000007', 'oiRLQBIqiS7-6-al3sfUT5P34rZ7', '{"openid":"oiRLQBIqiS7-6-al3sfUT5P34rZ7","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000007","sent_at":"2026-11-23T02:00:00+00:00","text":"门口第二盏"}', 1795399200000000, 'delivered', '已转给代表（MS20261123-0001）。', 1795399200000000),
(8, 'm:1795399200000000008', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000008","sent_at":"2026-11-23T02:00:00+00:00","text":"待办"}', 1795399200000000, 'delivered', '您有 1 件待办，回复编号打开：
1 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0001&msgmenuid=59cf88e6-1">MS20261123-0001 福寿街社区 福寿街社区3号楼路灯不亮 已答复</a>', 1795399200000000),
(9, 'm:1795399200000000009', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000009","sent_at":"2026-11-23T02:00:00+00:00","text":"1"}', 1795399200000000, 'delivered', 'MS20261123-0001（市政设施） 办理中
地点：西关街道 福寿街社区 3号楼
问题：福寿街社区3号楼路灯不亮
11月23日 10:00 代表询问：是哪一盏？
11月23日 10:00 群众补充：门口第二盏
1 <a href="weixin://bizmsgmenu?msgmenucontent=用模板回复&msgmenuid=9be595d5-1">用模板回复</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=写回复&msgmenuid=9be595d5-2">写回复</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=追问群众&msgmenuid=9be595d5-3">追问群众</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=办结&msgmenuid=9be595d5-4">办结</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=转办给承办单位&msgmenuid=9be595d5-5">转办给承办单位</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=转派&msgmenuid=9be595d5-6">转派（不归我管）</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=延期&msgmenuid=9be595d5-7">延期</a>
8 <a href="weixin://bizmsgmenu?msgmenucontent=列入建议线索&msgmenuid=9be595d5-8">列入建议线索</a>
也可以直接写要答复的话。', 1795399200000000),
(10, 'm:1795399200000000010', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000010","sent_at":"2026-11-23T02:00:00+00:00","text":"回复 已经去看过"}', 1795399200000000, 'delivered', '已发送给群众。

这件事还要：
1 <a href="weixin://bizmsgmenu?msgmenucontent=用模板回复&msgmenuid=b9eac8fb-1">用模板回复</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=写回复&msgmenuid=b9eac8fb-2">写回复</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=追问群众&msgmenuid=b9eac8fb-3">追问群众</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=办结&msgmenuid=b9eac8fb-4">办结</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=转办给承办单位&msgmenuid=b9eac8fb-5">转办给承办单位</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=转派&msgmenuid=b9eac8fb-6">转派（不归我管）</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=延期&msgmenuid=b9eac8fb-7">延期</a>
8 <a href="weixin://bizmsgmenu?msgmenucontent=列入建议线索&msgmenuid=b9eac8fb-8">列入建议线索</a>
也可以直接写要答复的话。', 1795399200000000),
(11, 'm:1795399200000000011', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000011","sent_at":"2026-11-23T02:00:00+00:00","text":"转办 示例路灯管理处"}', 1795399200000000, 'delivered', '已转办，并告知群众。

这件事还要：
1 <a href="weixin://bizmsgmenu?msgmenucontent=用模板回复&msgmenuid=b9eac8fb-1">用模板回复</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=写回复&msgmenuid=b9eac8fb-2">写回复</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=追问群众&msgmenuid=b9eac8fb-3">追问群众</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=办结&msgmenuid=b9eac8fb-4">办结</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=转办给承办单位&msgmenuid=b9eac8fb-5">转办给承办单位</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=转派&msgmenuid=b9eac8fb-6">转派（不归我管）</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=延期&msgmenuid=b9eac8fb-7">延期</a>
8 <a href="weixin://bizmsgmenu?msgmenucontent=列入建议线索&msgmenuid=b9eac8fb-8">列入建议线索</a>
也可以直接写要答复的话。', 1795399200000000),
(12, 'm:1795399200000000012', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000012","sent_at":"2026-11-23T02:00:00+00:00","text":"延期 3 等配件"}', 1795399200000000, 'delivered', '已延期，并告知群众。

这件事还要：
1 <a href="weixin://bizmsgmenu?msgmenucontent=用模板回复&msgmenuid=b9eac8fb-1">用模板回复</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=写回复&msgmenuid=b9eac8fb-2">写回复</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=追问群众&msgmenuid=b9eac8fb-3">追问群众</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=办结&msgmenuid=b9eac8fb-4">办结</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=转办给承办单位&msgmenuid=b9eac8fb-5">转办给承办单位</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=转派&msgmenuid=b9eac8fb-6">转派（不归我管）</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=延期&msgmenuid=b9eac8fb-7">延期</a>
8 <a href="weixin://bizmsgmenu?msgmenucontent=列入建议线索&msgmenuid=b9eac8fb-8">列入建议线索</a>
也可以直接写要答复的话。', 1795399200000000),
(13, 'm:1795399200000000013', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000013","sent_at":"2026-11-23T02:00:00+00:00","text":"8"}', 1795399200000000, 'delivered', '已列入建议线索，并告知群众。

这件事还要：
1 <a href="weixin://bizmsgmenu?msgmenucontent=用模板回复&msgmenuid=b9eac8fb-1">用模板回复</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=写回复&msgmenuid=b9eac8fb-2">写回复</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=追问群众&msgmenuid=b9eac8fb-3">追问群众</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=办结&msgmenuid=b9eac8fb-4">办结</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=转办给承办单位&msgmenuid=b9eac8fb-5">转办给承办单位</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=转派&msgmenuid=b9eac8fb-6">转派（不归我管）</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=延期&msgmenuid=b9eac8fb-7">延期</a>
8 <a href="weixin://bizmsgmenu?msgmenucontent=列入建议线索&msgmenuid=b9eac8fb-8">列入建议线索</a>
也可以直接写要答复的话。', 1795399200000000),
(14, 'm:1795399200000000014', 'oiRLQBIqiS7-6-al3sfUT5P34rZ7', '{"openid":"oiRLQBIqiS7-6-al3sfUT5P34rZ7","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000014","sent_at":"2026-11-23T02:00:00+00:00","text":"催办"}', 1795399200000000, 'delivered', '已替您催办，代表会收到提醒，有答复马上告诉您。', 1795399200000000),
(15, 'm:1795399200000000015', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000015","sent_at":"2026-11-23T02:00:00+00:00","text":"转派 这几天在外地"}', 1795399200000000, 'delivered', '已转派，并告知群众。回复「待办」看其他事项。', 1795399200000000),
(16, 'm:1795399200000000016', 'ontGsI0wHlGfHrfJFi1O8KBo_JN4', '{"openid":"ontGsI0wHlGfHrfJFi1O8KBo_JN4","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000016","sent_at":"2026-11-23T02:00:00+00:00","text":"福寿街社区下水道堵了"}', 1795399200000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】福寿街社区下水道堵了
【类别】排水防涝
【地点】西关街道 福寿街社区
【代表】陶扶桑代表（您提到：福寿街社区；负责福寿街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=1abcd86b-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=1abcd86b-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=1abcd86b-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成姜紫苏代表&msgmenuid=1abcd86b-4">换成姜紫苏代表（负责福寿街社区）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成金樱子代表&msgmenuid=1abcd86b-5">换成金樱子代表（负责西关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=1abcd86b-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795399200000000),
(17, 'm:1795399200000000017', 'ontGsI0wHlGfHrfJFi1O8KBo_JN4', '{"openid":"ontGsI0wHlGfHrfJFi1O8KBo_JN4","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000017","sent_at":"2026-11-23T02:00:00+00:00","text":"提交"}', 1795399200000000, 'delivered', '提交成功。
编号：MS20261123-0002
已转给陶扶桑代表。
最迟11月25日（星期三）答复您，答复会发到这里。
还有要补充的，直接发给我；想看办到哪一步，回复「进度」。', 1795399200000000),
(18, 'm:1795399200000000018', 'ontGsI0wHlGfHrfJFi1O8KBo_JN4', '{"openid":"ontGsI0wHlGfHrfJFi1O8KBo_JN4","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000018","sent_at":"2026-11-23T02:00:00+00:00","text":"二单元"}', 1795399200000000, 'delivered', '已转给代表（MS20261123-0002）。', 1795399200000000),
(19, 'm:1795399200000000019', 'ociWa67S7K--L1nO14G2wyrcERHd', '{"openid":"ociWa67S7K--L1nO14G2wyrcERHd","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000019","sent_at":"2026-11-23T02:00:00+00:00","text":"福寿街社区健身器材断了"}', 1795399200000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】福寿街社区健身器材断了
【类别】市政设施
【地点】西关街道 福寿街社区
【代表】陶扶桑代表（您提到：福寿街社区；负责福寿街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=d1917682-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=d1917682-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=d1917682-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成姜紫苏代表&msgmenuid=d1917682-4">换成姜紫苏代表（负责福寿街社区）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成金樱子代表&msgmenuid=d1917682-5">换成金樱子代表（负责西关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=d1917682-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795399200000000),
(20, 'm:1795399200000000020', 'ociWa67S7K--L1nO14G2wyrcERHd', '{"openid":"ociWa67S7K--L1nO14G2wyrcERHd","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000020","sent_at":"2026-11-23T02:00:00+00:00","text":"提交"}', 1795399200000000, 'delivered', '提交成功。
编号：MS20261123-0003
已转给陶扶桑代表。
最迟11月25日（星期三）答复您，答复会发到这里。
还有要补充的，直接发给我；想看办到哪一步，回复「进度」。', 1795399200000000),
(21, 'm:1795399200000000021', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000021","sent_at":"2026-11-23T02:00:00+00:00","text":"待办"}', 1795399200000000, 'delivered', '【不用处理】MS20261123-0002「福寿街社区下水道堵了」已请姜紫苏代表办理，不用您再处理。工作人员说明：您熟悉这一片

【新事项】MS20261123-0002（环境卫生）
地点：西关街道 福寿街社区
问题：福寿街社区下水道堵了
工作人员说明：归您负责
请在11月25日（星期三）前答复。回复「待办」处理。

【新事项】MS20261123-0003（市政设施）
地点：西关街道 福寿街社区
问题：福寿街社区健身器材断了
请在11月25日（星期三）前答复。回复「待办」处理。

您有 2 件待办，回复编号打开：
1 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0002&msgmenuid=7785e10b-1">MS20261123-0002 福寿街社区 福寿街社区下水道堵了 11月25日（星期三）前</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0003&msgmenuid=7785e10b-2">MS20261123-0003 福寿街社区 福寿街社区健身器材断了 11月25日（星期三）前</a>', 1795399200000000),
(22, 'm:1795399200000000022', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000022","sent_at":"2026-11-23T02:00:00+00:00","text":"2"}', 1795399200000000, 'delivered', 'MS20261123-0003（市政设施） 待答复
地点：西关街道 福寿街社区
问题：福寿街社区健身器材断了
期限：11月25日（星期三）前答复
1 <a href="weixin://bizmsgmenu?msgmenucontent=用模板回复&msgmenuid=bab4c5a9-1">用模板回复</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=写回复&msgmenuid=bab4c5a9-2">写回复</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=追问群众&msgmenuid=bab4c5a9-3">追问群众</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=办结&msgmenuid=bab4c5a9-4">办结</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=转办给承办单位&msgmenuid=bab4c5a9-5">转办给承办单位</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=转派&msgmenuid=bab4c5a9-6">转派（不归我管）</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=延期&msgmenuid=bab4c5a9-7">延期</a>
8 <a href="weixin://bizmsgmenu?msgmenucontent=列入建议线索&msgmenuid=bab4c5a9-8">列入建议线索</a>
也可以直接写要答复的话。', 1795399200000000),
(23, 'm:1795399200000000023', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000023","sent_at":"2026-11-23T02:00:00+00:00","text":"办结 已经换新"}', 1795399200000000, 'delivered', '已办结，并请群众评价。

这件事的结果属于哪一种？（可不选）
1 <a href="weixin://bizmsgmenu?msgmenucontent=已解决&msgmenuid=ca2669f3-1">已解决</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=已解释说明&msgmenuid=ca2669f3-2">已解释说明</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=已列入计划&msgmenuid=ca2669f3-3">已列入计划</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=不属于代表职责&msgmenuid=ca2669f3-4">不属于代表职责，已告知去向</a>', 1795399200000000),
(24, 'm:1795399200000000024', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000024","sent_at":"2026-11-23T02:00:00+00:00","text":"2"}', 1795399200000000, 'delivered', '好的，已记下。回复「待办」看其他事项。', 1795399200000000),
(25, 'm:1795399200000000025', 'ociWa67S7K--L1nO14G2wyrcERHd', '{"openid":"ociWa67S7K--L1nO14G2wyrcERHd","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000025","sent_at":"2026-11-23T02:00:00+00:00","text":"1"}', 1795399200000000, 'delivered', '问题解决了吗？
1 <a href="weixin://bizmsgmenu?msgmenucontent=解决了&msgmenuid=16cd6158-1">解决了</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=解决了一部分&msgmenuid=16cd6158-2">解决了一部分</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=没解决&msgmenuid=16cd6158-3">没解决</a>', 1795399200000000),
(26, 'm:1795399200000000026', 'ociWa67S7K--L1nO14G2wyrcERHd', '{"openid":"ociWa67S7K--L1nO14G2wyrcERHd","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000026","sent_at":"2026-11-23T02:00:00+00:00","text":"1"}', 1795399200000000, 'delivered', '您对这次办理满意吗？
1 <a href="weixin://bizmsgmenu?msgmenucontent=满意&msgmenuid=95ec7fc8-1">满意</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=基本满意&msgmenuid=95ec7fc8-2">基本满意</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=不满意&msgmenuid=95ec7fc8-3">不满意</a>', 1795399200000000),
(27, 'm:1795399200000000027', 'ociWa67S7K--L1nO14G2wyrcERHd', '{"openid":"ociWa67S7K--L1nO14G2wyrcERHd","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000027","sent_at":"2026-11-23T02:00:00+00:00","text":"1"}', 1795399200000000, 'delivered', '谢谢您的评价。以后有问题随时发给我。', 1795399200000000),
(28, 'm:1795399200000000028', 'oqZGdvfY7JugvAhihS0N7D9f4yCU', '{"openid":"oqZGdvfY7JugvAhihS0N7D9f4yCU","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000028","sent_at":"2026-11-23T02:00:00+00:00","text":"福寿街社区垃圾桶满了没人收"}', 1795399200000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】福寿街社区垃圾桶满了没人收
【类别】环境卫生
【地点】西关街道 福寿街社区
【代表】陶扶桑代表（您提到：福寿街社区；负责福寿街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=9cd557ac-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=9cd557ac-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=9cd557ac-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成姜紫苏代表&msgmenuid=9cd557ac-4">换成姜紫苏代表（负责福寿街社区）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成金樱子代表&msgmenuid=9cd557ac-5">换成金樱子代表（负责西关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=9cd557ac-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795399200000000),
(29, 'm:1795399200000000029', 'oqZGdvfY7JugvAhihS0N7D9f4yCU', '{"openid":"oqZGdvfY7JugvAhihS0N7D9f4yCU","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000029","sent_at":"2026-11-23T02:00:00+00:00","text":"提交"}', 1795399200000000, 'delivered', '提交成功。
编号：MS20261123-0004
已转给陶扶桑代表。
最迟11月25日（星期三）答复您，答复会发到这里。
还有要补充的，直接发给我；想看办到哪一步，回复「进度」。', 1795399200000000),
(30, 'm:1795399200000000030', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000030","sent_at":"2026-11-23T02:00:00+00:00","text":"待办"}', 1795399200000000, 'delivered', '您有 2 件待办，回复编号打开：
1 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0002&msgmenuid=8c72f9ac-1">MS20261123-0002 福寿街社区 福寿街社区下水道堵了 11月25日（星期三）前</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0004&msgmenuid=8c72f9ac-2">MS20261123-0004 福寿街社区 福寿街社区垃圾桶满了没人收 11月25日（星期三）前</a>', 1795399200000000),
(31, 'm:1795399200000000031', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000031","sent_at":"2026-11-23T02:00:00+00:00","text":"2"}', 1795399200000000, 'delivered', 'MS20261123-0004（环境卫生） 待答复
地点：西关街道 福寿街社区
问题：福寿街社区垃圾桶满了没人收
期限：11月25日（星期三）前答复
1 <a href="weixin://bizmsgmenu?msgmenucontent=用模板回复&msgmenuid=c9ef9d13-1">用模板回复</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=写回复&msgmenuid=c9ef9d13-2">写回复</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=追问群众&msgmenuid=c9ef9d13-3">追问群众</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=办结&msgmenuid=c9ef9d13-4">办结</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=转办给承办单位&msgmenuid=c9ef9d13-5">转办给承办单位</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=转派&msgmenuid=c9ef9d13-6">转派（不归我管）</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=延期&msgmenuid=c9ef9d13-7">延期</a>
8 <a href="weixin://bizmsgmenu?msgmenucontent=列入建议线索&msgmenuid=c9ef9d13-8">列入建议线索</a>
也可以直接写要答复的话。', 1795399200000000),
(32, 'm:1795399200000000032', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000032","sent_at":"2026-11-23T02:00:00+00:00","text":"办结 已清运"}', 1795399200000000, 'delivered', '已办结，并请群众评价。

这件事的结果属于哪一种？（可不选）
1 <a href="weixin://bizmsgmenu?msgmenucontent=已解决&msgmenuid=59883e61-1">已解决</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=已解释说明&msgmenuid=59883e61-2">已解释说明</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=已列入计划&msgmenuid=59883e61-3">已列入计划</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=不属于代表职责&msgmenuid=59883e61-4">不属于代表职责，已告知去向</a>', 1795399200000000),
(33, 'm:1795399200000000033', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000033","sent_at":"2026-11-23T02:00:00+00:00","text":"待办"}', 1795399200000000, 'delivered', '您有 1 件待办，回复编号打开：
1 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0002&msgmenuid=123dcc69-1">MS20261123-0002 福寿街社区 福寿街社区下水道堵了 11月25日（星期三）前</a>', 1795399200000000),
(34, 'm:1795399200000000034', 'oy6nqpagaVpApeBt2Z2l-LP4ir3X', '{"openid":"oy6nqpagaVpApeBt2Z2l-LP4ir3X","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000034","sent_at":"2026-11-23T02:00:00+00:00","text":"福寿街社区墙皮脱落"}', 1795399200000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】福寿街社区墙皮脱落
【类别】住房建设
【地点】西关街道 福寿街社区
【代表】陶扶桑代表（您提到：福寿街社区；负责福寿街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=2c70914d-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=2c70914d-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=2c70914d-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成姜紫苏代表&msgmenuid=2c70914d-4">换成姜紫苏代表（负责福寿街社区）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成金樱子代表&msgmenuid=2c70914d-5">换成金樱子代表（负责西关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=2c70914d-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795399200000000),
(35, 'm:1795399200000000035', 'oy6nqpagaVpApeBt2Z2l-LP4ir3X', '{"openid":"oy6nqpagaVpApeBt2Z2l-LP4ir3X","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000035","sent_at":"2026-11-23T02:00:00+00:00","text":"提交"}', 1795399200000000, 'delivered', '提交成功。
编号：MS20261123-0005
已转给陶扶桑代表。
最迟11月25日（星期三）答复您，答复会发到这里。
还有要补充的，直接发给我；想看办到哪一步，回复「进度」。', 1795399200000000),
(36, 'm:1795399200000000036', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000036","sent_at":"2026-11-23T02:00:00+00:00","text":"待办"}', 1795399200000000, 'delivered', '您有 2 件待办，回复编号打开：
1 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0002&msgmenuid=1405a259-1">MS20261123-0002 福寿街社区 福寿街社区下水道堵了 11月25日（星期三）前</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0005&msgmenuid=1405a259-2">MS20261123-0005 福寿街社区 福寿街社区墙皮脱落 11月25日（星期三）前</a>', 1795399200000000),
(37, 'm:1795399200000000037', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000037","sent_at":"2026-11-23T02:00:00+00:00","text":"2"}', 1795399200000000, 'delivered', 'MS20261123-0005（住房建设） 待答复
地点：西关街道 福寿街社区
问题：福寿街社区墙皮脱落
期限：11月25日（星期三）前答复
1 <a href="weixin://bizmsgmenu?msgmenucontent=用模板回复&msgmenuid=d947352d-1">用模板回复</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=写回复&msgmenuid=d947352d-2">写回复</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=追问群众&msgmenuid=d947352d-3">追问群众</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=办结&msgmenuid=d947352d-4">办结</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=转办给承办单位&msgmenuid=d947352d-5">转办给承办单位</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=转派&msgmenuid=d947352d-6">转派（不归我管）</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=延期&msgmenuid=d947352d-7">延期</a>
8 <a href="weixin://bizmsgmenu?msgmenucontent=列入建议线索&msgmenuid=d947352d-8">列入建议线索</a>
也可以直接写要答复的话。', 1795399200000000),
(38, 'm:1795399200000000038', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000038","sent_at":"2026-11-23T02:00:00+00:00","text":"办结 已粉刷"}', 1795399200000000, 'delivered', '已办结，并请群众评价。

这件事的结果属于哪一种？（可不选）
1 <a href="weixin://bizmsgmenu?msgmenucontent=已解决&msgmenuid=2c17f8fc-1">已解决</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=已解释说明&msgmenuid=2c17f8fc-2">已解释说明</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=已列入计划&msgmenuid=2c17f8fc-3">已列入计划</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=不属于代表职责&msgmenuid=2c17f8fc-4">不属于代表职责，已告知去向</a>', 1795399200000000),
(39, 'm:1795399200000000039', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000039","sent_at":"2026-11-23T02:00:00+00:00","text":"待办"}', 1795399200000000, 'delivered', '您有 1 件待办，回复编号打开：
1 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0002&msgmenuid=123dcc69-1">MS20261123-0002 福寿街社区 福寿街社区下水道堵了 11月25日（星期三）前</a>', 1795399200000000),
(40, 'm:1795399200000000040', 'oy6nqpagaVpApeBt2Z2l-LP4ir3X', '{"openid":"oy6nqpagaVpApeBt2Z2l-LP4ir3X","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000040","sent_at":"2026-11-23T02:00:00+00:00","text":"1"}', 1795399200000000, 'delivered', '问题解决了吗？
1 <a href="weixin://bizmsgmenu?msgmenucontent=解决了&msgmenuid=a7caadeb-1">解决了</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=解决了一部分&msgmenuid=a7caadeb-2">解决了一部分</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=没解决&msgmenuid=a7caadeb-3">没解决</a>', 1795399200000000),
(41, 'm:1795399200000000041', 'oy6nqpagaVpApeBt2Z2l-LP4ir3X', '{"openid":"oy6nqpagaVpApeBt2Z2l-LP4ir3X","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000041","sent_at":"2026-11-23T02:00:00+00:00","text":"3"}', 1795399200000000, 'delivered', '您对这次办理满意吗？
1 <a href="weixin://bizmsgmenu?msgmenucontent=满意&msgmenuid=4486479f-1">满意</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=基本满意&msgmenuid=4486479f-2">基本满意</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=不满意&msgmenuid=4486479f-3">不满意</a>', 1795399200000000),
(42, 'm:1795399200000000042', 'oy6nqpagaVpApeBt2Z2l-LP4ir3X', '{"openid":"oy6nqpagaVpApeBt2Z2l-LP4ir3X","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000042","sent_at":"2026-11-23T02:00:00+00:00","text":"3"}', 1795399200000000, 'delivered', '哪里不满意？选一个，或者直接写下来，也可以发照片。
1 <a href="weixin://bizmsgmenu?msgmenucontent=问题没有真正解决&msgmenuid=4ef5c379-1">问题没有真正解决</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=答复太笼统&msgmenuid=4ef5c379-2">答复太笼统，看不明白</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=拖得太久&msgmenuid=4ef5c379-3">拖得太久</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=态度不好&msgmenuid=4ef5c379-4">态度不好</a>', 1795399200000000),
(43, 'm:1795399200000000043', 'oy6nqpagaVpApeBt2Z2l-LP4ir3X', '{"openid":"oy6nqpagaVpApeBt2Z2l-LP4ir3X","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000043","sent_at":"2026-11-23T02:00:00+00:00","text":"问题没有真正解决"}', 1795399200000000, 'delivered', '已重新办理，请代表继续跟进，有结果马上告诉您。', 1795399200000000),
(44, 'm:1795399200000000044', 'oHfAMoY6mUePdelha2XKBpB04ouy', '{"openid":"oHfAMoY6mUePdelha2XKBpB04ouy","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000044","sent_at":"2026-11-23T02:00:00+00:00","text":"福寿街社区5号楼电梯总坏"}', 1795399200000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】福寿街社区5号楼电梯总坏
【类别】物业管理
【地点】西关街道 福寿街社区 5号楼
【代表】陶扶桑代表（您提到：福寿街社区；负责福寿街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=0e22536f-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=0e22536f-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=0e22536f-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成姜紫苏代表&msgmenuid=0e22536f-4">换成姜紫苏代表（负责福寿街社区）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成金樱子代表&msgmenuid=0e22536f-5">换成金樱子代表（负责西关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=0e22536f-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795399200000000),
(45, 'm:1795399200000000045', 'oHfAMoY6mUePdelha2XKBpB04ouy', '{"openid":"oHfAMoY6mUePdelha2XKBpB04ouy","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000045","sent_at":"2026-11-23T02:00:00+00:00","text":"提交"}', 1795399200000000, 'delivered', '提交成功。
编号：MS20261123-0006
已转给陶扶桑代表。
最迟11月25日（星期三）答复您，答复会发到这里。
还有要补充的，直接发给我；想看办到哪一步，回复「进度」。', 1795399200000000),
(46, 'm:1795399200000000046', 'oz1ZqktbA4TKAFj0K1REG8vVuVX-', '{"openid":"oz1ZqktbA4TKAFj0K1REG8vVuVX-","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000046","sent_at":"2026-11-23T02:00:00+00:00","text":"福寿街社区5号楼的电梯又坏了"}', 1795399200000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】福寿街社区5号楼的电梯又坏了
【类别】物业管理
【地点】西关街道 福寿街社区 5号楼
【代表】陶扶桑代表（您提到：福寿街社区；负责福寿街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
附近已有 1 位居民反映过类似的事（MS20261123-0006，11月23日（星期一）反映，陶扶桑代表在办）：「福寿街社区5号楼电梯总坏」。
是同一件事就回复 4 一起关注，不用再交一件，您发的内容会转给代表，答复和结果也会发给您。
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=06e360fc-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=06e360fc-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=06e360fc-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=一起关注&msgmenuid=06e360fc-4">一起关注</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=06e360fc-5">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795399200000000),
(47, 'm:1795399200000000047', 'oz1ZqktbA4TKAFj0K1REG8vVuVX-', '{"openid":"oz1ZqktbA4TKAFj0K1REG8vVuVX-","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000047","sent_at":"2026-11-23T02:00:00+00:00","text":"一起关注"}', 1795399200000000, 'delivered', '好的，已一起关注。
编号：MS20261123-0006
您发的内容已转给陶扶桑代表，有答复和结果会发到这里。
想看办到哪一步，回复「进度」；不想关注了，回复「撤回」。', 1795399200000000),
(48, 'm:1795399200000000048', 'oPwxsKSiwomHZCEZrSCpyXXtY6QI', '{"openid":"oPwxsKSiwomHZCEZrSCpyXXtY6QI","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000048","sent_at":"2026-11-23T02:00:00+00:00","text":"福寿街社区5号楼电梯坏了，老人上不去"}', 1795399200000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】福寿街社区5号楼电梯坏了，老人上不去
【类别】物业管理
【地点】西关街道 福寿街社区 5号楼
【代表】陶扶桑代表（您提到：福寿街社区；负责福寿街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
附近已有 2 位居民反映过类似的事（MS20261123-0006，11月23日（星期一）反映，陶扶桑代表在办）：「福寿街社区5号楼电梯总坏」。
是同一件事就回复 4 一起关注，不用再交一件，您发的内容会转给代表，答复和结果也会发给您。
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=ed6632c9-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=ed6632c9-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=ed6632c9-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=一起关注&msgmenuid=ed6632c9-4">一起关注</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=ed6632c9-5">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795399200000000),
(49, 'm:1795399200000000049', 'oPwxsKSiwomHZCEZrSCpyXXtY6QI', '{"openid":"oPwxsKSiwomHZCEZrSCpyXXtY6QI","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000049","sent_at":"2026-11-23T02:00:00+00:00","text":"一起关注"}', 1795399200000000, 'delivered', '好的，已一起关注。
编号：MS20261123-0006
您发的内容已转给陶扶桑代表，有答复和结果会发到这里。
想看办到哪一步，回复「进度」；不想关注了，回复「撤回」。', 1795399200000000),
(50, 'm:1795399200000000050', 'oPwxsKSiwomHZCEZrSCpyXXtY6QI', '{"openid":"oPwxsKSiwomHZCEZrSCpyXXtY6QI","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000050","sent_at":"2026-11-23T02:00:00+00:00","text":"撤回"}', 1795399200000000, 'delivered', '不再关注 MS20261123-0006「福寿街社区5号楼电梯总坏」吗？这件事会继续办理，只是不再通知您。
1 <a href="weixin://bizmsgmenu?msgmenucontent=不再关注&msgmenuid=0dd50c71-1">不再关注</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=继续关注&msgmenuid=0dd50c71-2">继续关注</a>', 1795399200000000),
(51, 'm:1795399200000000051', 'oPwxsKSiwomHZCEZrSCpyXXtY6QI', '{"openid":"oPwxsKSiwomHZCEZrSCpyXXtY6QI","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000051","sent_at":"2026-11-23T02:00:00+00:00","text":"1"}', 1795399200000000, 'delivered', '好的，不再关注这件事，有进展不再通知您。', 1795399200000000),
(52, 'm:1795399200000000052', 'o600-XpFGLeGv8UTFxcoc28lVfXO', '{"openid":"o600-XpFGLeGv8UTFxcoc28lVfXO","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000052","sent_at":"2026-11-23T02:00:00+00:00","text":"福寿街社区门口积水"}', 1795399200000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】福寿街社区门口积水
【类别】排水防涝
【地点】西关街道 福寿街社区
【代表】陶扶桑代表（您提到：福寿街社区；负责福寿街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=2d7594cf-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=2d7594cf-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=2d7594cf-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成姜紫苏代表&msgmenuid=2d7594cf-4">换成姜紫苏代表（负责福寿街社区）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成金樱子代表&msgmenuid=2d7594cf-5">换成金樱子代表（负责西关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=2d7594cf-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795399200000000),
(53, 'm:1795399200000000053', 'o600-XpFGLeGv8UTFxcoc28lVfXO', '{"openid":"o600-XpFGLeGv8UTFxcoc28lVfXO","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000053","sent_at":"2026-11-23T02:00:00+00:00","text":"提交"}', 1795399200000000, 'delivered', '提交成功。
编号：MS20261123-0007
已转给陶扶桑代表。
最迟11月25日（星期三）答复您，答复会发到这里。
还有要补充的，直接发给我；想看办到哪一步，回复「进度」。', 1795399200000000),
(54, 'm:1795399200000000054', 'o600-XpFGLeGv8UTFxcoc28lVfXO', '{"openid":"o600-XpFGLeGv8UTFxcoc28lVfXO","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000054","sent_at":"2026-11-23T02:00:00+00:00","text":"撤回"}', 1795399200000000, 'delivered', '确定撤回 MS20261123-0007「福寿街社区门口积水」吗？撤回后不再办理。
1 <a href="weixin://bizmsgmenu?msgmenucontent=确定撤回&msgmenuid=7f75818b-1">确定撤回</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=不撤回&msgmenuid=7f75818b-2">不撤回，继续办理</a>', 1795399200000000),
(55, 'm:1795399200000000055', 'o600-XpFGLeGv8UTFxcoc28lVfXO', '{"openid":"o600-XpFGLeGv8UTFxcoc28lVfXO","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000055","sent_at":"2026-11-23T02:00:00+00:00","text":"1"}', 1795399200000000, 'delivered', '已撤回，不再办理。以后还可以重新反映。', 1795399200000000),
(56, 'm:1795399200000000056', 'oJ5qMWx6wEWC7ig8_5WWWRFQuZZn', '{"openid":"oJ5qMWx6wEWC7ig8_5WWWRFQuZZn","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000056","sent_at":"2026-11-23T02:00:00+00:00","text":"我的案子法院判决了，请代表帮我改判"}', 1795399200000000, 'delivered', '报案和正在办理的案件，请向公安机关反映：紧急拨打110，不紧急请到辖区派出所。对办案有意见，可以拨打12389。

正在法院审理或者执行的事情，代表不能过问结果，请向办案的法院反映，或者拨打12368（诉讼服务热线）。需要法律帮助可以拨打12348。
1 <a href="weixin://bizmsgmenu?msgmenucontent=知道了&msgmenuid=dc6594ce-1">知道了</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=仍要向代表反映&msgmenuid=dc6594ce-2">仍要向代表反映</a>', 1795399200000000),
(57, 'm:1795399200000000057', 'oJ5qMWx6wEWC7ig8_5WWWRFQuZZn', '{"openid":"oJ5qMWx6wEWC7ig8_5WWWRFQuZZn","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000057","sent_at":"2026-11-23T02:00:00+00:00","text":"知道了"}', 1795399200000000, 'delivered', '好的，祝您顺利。以后有问题随时发给我。', 1795399200000000),
(58, 'm:1795399200000000058', 'of3PFrsI5e3SP5YqyQnJVDY2oqCc', '{"openid":"of3PFrsI5e3SP5YqyQnJVDY2oqCc","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000058","sent_at":"2026-11-23T02:00:00+00:00","text":"福寿街社区树枝压着电线"}', 1795399200000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】福寿街社区树枝压着电线
【类别】园林绿化
【地点】西关街道 福寿街社区
【代表】陶扶桑代表（您提到：福寿街社区；负责福寿街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=aa230007-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=aa230007-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=aa230007-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成姜紫苏代表&msgmenuid=aa230007-4">换成姜紫苏代表（负责福寿街社区）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成金樱子代表&msgmenuid=aa230007-5">换成金樱子代表（负责西关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=aa230007-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795399200000000),
(59, 'm:1795399200000000059', 'of3PFrsI5e3SP5YqyQnJVDY2oqCc', '{"openid":"of3PFrsI5e3SP5YqyQnJVDY2oqCc","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000059","sent_at":"2026-11-23T02:00:00+00:00","text":"提交"}', 1795399200000000, 'delivered', '提交成功。
编号：MS20261123-0010
已转给陶扶桑代表。
最迟11月25日（星期三）答复您，答复会发到这里。
还有要补充的，直接发给我；想看办到哪一步，回复「进度」。', 1795399200000000),
(60, 'm:1795399200000000060', 'oYTNnhN-v_Q_BVmJV1wS7N8_lUpY', '{"openid":"oYTNnhN-v_Q_BVmJV1wS7N8_lUpY","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000060","sent_at":"2026-11-27T02:00:00+00:00","text":"福寿街社区快递柜挡住门"}', 1795744800000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】福寿街社区快递柜挡住门
【类别】其他
【地点】西关街道 福寿街社区
【代表】陶扶桑代表（您提到：福寿街社区；负责福寿街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=dc1b934c-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=dc1b934c-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=dc1b934c-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成姜紫苏代表&msgmenuid=dc1b934c-4">换成姜紫苏代表（负责福寿街社区）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成金樱子代表&msgmenuid=dc1b934c-5">换成金樱子代表（负责西关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=dc1b934c-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795744800000000),
(61, 'm:1795399200000000061', 'oYTNnhN-v_Q_BVmJV1wS7N8_lUpY', '{"openid":"oYTNnhN-v_Q_BVmJV1wS7N8_lUpY","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000061","sent_at":"2026-11-27T02:00:00+00:00","text":"提交"}', 1795744800000000, 'delivered', '提交成功。
编号：MS20261127-0001
已转给陶扶桑代表。
最迟12月1日（星期二）答复您，答复会发到这里。
还有要补充的，直接发给我；想看办到哪一步，回复「进度」。', 1795744800000000),
(62, 'm:1795399200000000062', 'oY-kThygTZ95LR6yenYk84Lfw1fn', '{"openid":"oY-kThygTZ95LR6yenYk84Lfw1fn","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000062","sent_at":"2026-11-28T03:00:00+00:00","text":"福寿街社区路面有坑"}', 1795834800000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】福寿街社区路面有坑
【类别】道路交通
【地点】西关街道 福寿街社区
【代表】陶扶桑代表（您提到：福寿街社区、路面、坑；负责福寿街社区；专长：道路交通）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=c04fae65-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=c04fae65-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=c04fae65-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成姜紫苏代表&msgmenuid=c04fae65-4">换成姜紫苏代表（负责福寿街社区）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成吴茯苓代表&msgmenuid=c04fae65-5">换成吴茯苓代表（负责西关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=c04fae65-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795834800000000),
(63, 'm:1795399200000000063', 'oY-kThygTZ95LR6yenYk84Lfw1fn', '{"openid":"oY-kThygTZ95LR6yenYk84Lfw1fn","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000063","sent_at":"2026-11-28T03:00:00+00:00","text":"提交"}', 1795834800000000, 'delivered', '提交成功。
编号：MS20261128-0001
已转给陶扶桑代表。
最迟12月1日（星期二）答复您，答复会发到这里。
还有要补充的，直接发给我；想看办到哪一步，回复「进度」。', 1795834800000000),
(64, 'm:1795399200000000064', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000064","sent_at":"2026-11-28T03:00:00+00:00","text":"待办"}', 1795834800000000, 'delivered', '【已撤回】群众撤回了 MS20261123-0007「福寿街社区门口积水」，不用再处理。

【新事项】MS20261123-0009
地点：西关街道 福寿街社区
问题：福寿街社区老人食堂什么时候开
请在11月25日（星期三）前答复。回复「待办」处理。

【工作站】MS20261123-0009「福寿街社区老人食堂什么时候开」工作人员答复群众：
下个月试营业

【新事项】MS20261123-0010（园林绿化）
地点：西关街道 福寿街社区
问题：福寿街社区树枝压着电线
请在11月25日（星期三）前答复。回复「待办」处理。

【已超时】MS20261123-0002「福寿街社区下水道堵了」已过答复期限，已报工作人员督办。回复「待办」处理。

【已超时】MS20261123-0005「福寿街社区墙皮脱落」已过答复期限，已报工作人员督办。回复「待办」处理。

【已超时】MS20261123-0006「福寿街社区5号楼电梯总坏」已过答复期限，已报工作人员督办。回复「待办」处理。

【已超时】MS20261123-0010「福寿街社区树枝压着电线」已过答复期限，已报工作人员督办。回复「待办」处理。

【新事项】MS20261127-0001（其他）
地点：西关街道 福寿街社区
问题：福寿街社区快递柜挡住门
请在12月1日（星期二）前答复。回复「待办」处理。

【提醒】MS20261127-0001「福寿街社区快递柜挡住门」请在12月1日（星期二）前答复。回复「待办」处理。

【新事项】MS20261128-0001（道路交通）
地点：西关街道 福寿街社区
问题：福寿街社区路面有坑
请在12月1日（星期二）前答复。回复「待办」处理。

您有 7 件待办，回复编号打开：
1 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0002&msgmenuid=60ff59b2-1">MS20261123-0002 福寿街社区 福寿街社区下水道堵了 已超时</a>
（接下条）', 1795834800000000),
(65, 'm:1795399200000000065', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000065","sent_at":"2026-11-28T03:00:00+00:00","text":"待办"}', 1795834800000000, 'delivered', '您有 7 件待办，回复编号打开：
1 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0002&msgmenuid=60ff59b2-1">MS20261123-0002 福寿街社区 福寿街社区下水道堵了 已超时</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0005&msgmenuid=60ff59b2-2">MS20261123-0005 福寿街社区 福寿街社区墙皮脱落 已超时</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0006&msgmenuid=60ff59b2-3">MS20261123-0006 福寿街社区 福寿街社区5号楼电梯总坏 已超时</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0009&msgmenuid=60ff59b2-4">MS20261123-0009 福寿街社区 福寿街社区老人食堂什么时候开 已答复</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0010&msgmenuid=60ff59b2-5">MS20261123-0010 福寿街社区 福寿街社区树枝压着电线 已超时</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261127-0001&msgmenuid=60ff59b2-6">MS20261127-0001 福寿街社区 福寿街社区快递柜挡住门 12月1日（星期二）前</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261128-0001&msgmenuid=60ff59b2-7">MS20261128-0001 福寿街社区 福寿街社区路面有坑 12月1日（星期二）前</a>', 1795834800000000),
(66, 'm:1795399200000000066', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000066","sent_at":"2026-11-28T03:00:00+00:00","text":"7"}', 1795834800000000, 'delivered', 'MS20261128-0001（道路交通） 待答复
地点：西关街道 福寿街社区
问题：福寿街社区路面有坑
期限：12月1日（星期二）前答复
1 <a href="weixin://bizmsgmenu?msgmenucontent=用模板回复&msgmenuid=4ea59d26-1">用模板回复</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=写回复&msgmenuid=4ea59d26-2">写回复</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=追问群众&msgmenuid=4ea59d26-3">追问群众</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=办结&msgmenuid=4ea59d26-4">办结</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=转办给承办单位&msgmenuid=4ea59d26-5">转办给承办单位</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=转派&msgmenuid=4ea59d26-6">转派（不归我管）</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=延期&msgmenuid=4ea59d26-7">延期</a>
8 <a href="weixin://bizmsgmenu?msgmenucontent=列入建议线索&msgmenuid=4ea59d26-8">列入建议线索</a>
也可以直接写要答复的话。', 1795834800000000),
(67, 'm:1795399200000000067', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000067","sent_at":"2026-11-28T03:00:00+00:00","text":"办结 已修补"}', 1795834800000000, 'delivered', '已办结，并请群众评价。

这件事的结果属于哪一种？（可不选）
1 <a href="weixin://bizmsgmenu?msgmenucontent=已解决&msgmenuid=df1a7234-1">已解决</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=已解释说明&msgmenuid=df1a7234-2">已解释说明</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=已列入计划&msgmenuid=df1a7234-3">已列入计划</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=不属于代表职责&msgmenuid=df1a7234-4">不属于代表职责，已告知去向</a>', 1795834800000000),
(68, 'm:1795399200000000068', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000068","sent_at":"2026-11-28T03:00:00+00:00","text":"待办"}', 1795834800000000, 'delivered', '您有 6 件待办，回复编号打开：
1 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0002&msgmenuid=898bbf21-1">MS20261123-0002 福寿街社区 福寿街社区下水道堵了 已超时</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0005&msgmenuid=898bbf21-2">MS20261123-0005 福寿街社区 福寿街社区墙皮脱落 已超时</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0006&msgmenuid=898bbf21-3">MS20261123-0006 福寿街社区 福寿街社区5号楼电梯总坏 已超时</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0009&msgmenuid=898bbf21-4">MS20261123-0009 福寿街社区 福寿街社区老人食堂什么时候开 已答复</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0010&msgmenuid=898bbf21-5">MS20261123-0010 福寿街社区 福寿街社区树枝压着电线 已超时</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261127-0001&msgmenuid=898bbf21-6">MS20261127-0001 福寿街社区 福寿街社区快递柜挡住门 12月1日（星期二）前</a>', 1795834800000000),
(69, 'm:1795399200000000069', 'oY-kThygTZ95LR6yenYk84Lfw1fn', '{"openid":"oY-kThygTZ95LR6yenYk84Lfw1fn","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000069","sent_at":"2026-11-28T03:00:00+00:00","text":"西门里小区"}', 1795834800000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】西门里小区
【类别】物业管理
【地点】西关街道 西关大街社区 西门
【代表】戚白薇代表（您提到：西门里小区；负责西关大街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=9efb26b9-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=9efb26b9-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=9efb26b9-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成金樱子代表&msgmenuid=9efb26b9-4">换成金樱子代表（负责西关街道）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成魏牵牛代表&msgmenuid=9efb26b9-5">换成魏牵牛代表（负责西关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=9efb26b9-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795834800000000),
(70, 'm:1795399200000000070', 'oY-kThygTZ95LR6yenYk84Lfw1fn', '{"openid":"oY-kThygTZ95LR6yenYk84Lfw1fn","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000070","sent_at":"2026-11-28T03:00:00+00:00","text":"电梯坏了，在西门里小区"}', 1795834800000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】西门里小区，电梯坏了，在西门里小区
【类别】物业管理
【地点】西关街道 西关大街社区 西门 西门
【代表】戚白薇代表（您提到：西门里小区；负责西关大街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=151a51e5-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=151a51e5-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=151a51e5-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成金樱子代表&msgmenuid=151a51e5-4">换成金樱子代表（负责西关街道）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成魏牵牛代表&msgmenuid=151a51e5-5">换成魏牵牛代表（负责西关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=151a51e5-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795834800000000),
(71, 'm:1795399200000000071', 'oY-kThygTZ95LR6yenYk84Lfw1fn', '{"openid":"oY-kThygTZ95LR6yenYk84Lfw1fn","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000071","sent_at":"2026-11-28T03:00:00+00:00","text":"答复了","menu_id":"63402dec-1"}', 1795834800000000, 'delivered', '问题解决了吗？
1 <a href="weixin://bizmsgmenu?msgmenucontent=解决了&msgmenuid=c05d0514-1">解决了</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=解决了一部分&msgmenuid=c05d0514-2">解决了一部分</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=没解决&msgmenuid=c05d0514-3">没解决</a>', 1795834800000000),
(72, 'm:1795399200000000072', 'ouwzNaxP4anmzeROwVuIJmPhmbTW', '{"openid":"ouwzNaxP4anmzeROwVuIJmPhmbTW","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000072","sent_at":"2026-11-28T03:00:00+00:00","text":"福寿街社区3号楼楼道灯坏了"}', 1795834800000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】福寿街社区3号楼楼道灯坏了
【类别】物业管理
【地点】西关街道 福寿街社区 3号楼
【代表】陶扶桑代表（您提到：福寿街社区；负责福寿街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=5dd2a950-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=5dd2a950-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=5dd2a950-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成姜紫苏代表&msgmenuid=5dd2a950-4">换成姜紫苏代表（负责福寿街社区）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成金樱子代表&msgmenuid=5dd2a950-5">换成金樱子代表（负责西关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=5dd2a950-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795834800000000),
(73, 'm:1795399200000000073', 'oDQcnfd0n7qk-8k8FolXXbVHIS5a', '{"openid":"oDQcnfd0n7qk-8k8FolXXbVHIS5a","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000073","sent_at":"2026-11-28T03:00:00+00:00","text":"楼下的树挡住了窗户"}', 1795834800000000, 'delivered', '请问在哪里？写小区、村、社区或路名都行，也可以点聊天框的「+」发送位置。
1 <a href="weixin://bizmsgmenu?msgmenucontent=说不清&msgmenuid=84ecf7dc-1">说不清，由工作人员核实</a>', 1795834800000000),
(74, 'm:1795399200000000074', 'oLjhJTAh2rKxtH17DzHrnXIc9r5h', '{"openid":"oLjhJTAh2rKxtH17DzHrnXIc9r5h","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000074","sent_at":"2026-11-28T03:00:00+00:00","text":"万丰源小区地下车库积水"}', 1795834800000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】万丰源小区地下车库积水
【类别】排水防涝
【地点】南关街道 仓南街社区
【代表】施茵陈代表（您提到：万丰源小区、积水、地下车库、车库；负责仓南街社区；专长：排水防涝）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=8710ef53-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=8710ef53-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=8710ef53-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成周忍冬代表&msgmenuid=8710ef53-4">换成周忍冬代表（负责南关街道）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成何首乌代表&msgmenuid=8710ef53-5">换成何首乌代表（负责南关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=8710ef53-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795834800000000),
(75, 'm:1795399200000000075', 'oLjhJTAh2rKxtH17DzHrnXIc9r5h', '{"openid":"oLjhJTAh2rKxtH17DzHrnXIc9r5h","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000075","sent_at":"2026-11-28T03:00:00+00:00","text":"修改"}', 1795834800000000, 'delivered', '要改哪一项？
1 <a href="weixin://bizmsgmenu?msgmenucontent=问题&msgmenuid=30f8a695-1">问题</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=地点&msgmenuid=30f8a695-2">地点</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=类别&msgmenuid=30f8a695-3">类别</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=代表&msgmenuid=30f8a695-4">代表</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=电话&msgmenuid=30f8a695-5">电话</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=不改了&msgmenuid=30f8a695-6">不改了</a>
只是要补几句话，直接发给我就行。', 1795834800000000),
(76, 'm:1795399200000000076', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000076","sent_at":"2026-11-28T03:00:00+00:00","text":"待办"}', 1795834800000000, 'delivered', '您有 6 件待办，回复编号打开：
1 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0002&msgmenuid=898bbf21-1">MS20261123-0002 福寿街社区 福寿街社区下水道堵了 已超时</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0005&msgmenuid=898bbf21-2">MS20261123-0005 福寿街社区 福寿街社区墙皮脱落 已超时</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0006&msgmenuid=898bbf21-3">MS20261123-0006 福寿街社区 福寿街社区5号楼电梯总坏 已超时</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0009&msgmenuid=898bbf21-4">MS20261123-0009 福寿街社区 福寿街社区老人食堂什么时候开 已答复</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0010&msgmenuid=898bbf21-5">MS20261123-0010 福寿街社区 福寿街社区树枝压着电线 已超时</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261127-0001&msgmenuid=898bbf21-6">MS20261127-0001 福寿街社区 福寿街社区快递柜挡住门 12月1日（星期二）前</a>', 1795834800000000),
(77, 'm:1795399200000000077', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000077","sent_at":"2026-11-28T03:00:00+00:00","text":"1"}', 1795834800000000, 'delivered', 'MS20261123-0002（环境卫生） 待答复
地点：西关街道 福寿街社区
问题：福寿街社区下水道堵了
期限：11月25日（星期三）前答复
11月23日 10:00 重新办理：核实过了
11月23日 10:00 工作人员改派：代表 姜紫苏 → 待分派；地点 西关街道 福寿街社区 → 待核实
原因：不归我们街道
11月23日 10:00 工作人员分派：代表 待分派 → 陶扶桑；地点 待核实 → 西关街道 福寿街社区
原因：归您负责
11月27日 10:00 超时提醒
1 <a href="weixin://bizmsgmenu?msgmenucontent=用模板回复&msgmenuid=aa1c6d97-1">用模板回复</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=写回复&msgmenuid=aa1c6d97-2">写回复</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=追问群众&msgmenuid=aa1c6d97-3">追问群众</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=办结&msgmenuid=aa1c6d97-4">办结</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=转办给承办单位&msgmenuid=aa1c6d97-5">转办给承办单位</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=转派&msgmenuid=aa1c6d97-6">转派（不归我管）</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=延期&msgmenuid=aa1c6d97-7">延期</a>
8 <a href="weixin://bizmsgmenu?msgmenucontent=列入建议线索&msgmenuid=aa1c6d97-8">列入建议线索</a>
也可以直接写要答复的话。', 1795834800000000),
(78, 'm:1795399200000000078', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000078","sent_at":"2026-11-28T03:00:00+00:00","text":"回复 明天上午去现场"}', 1795834800000000, 'delivered', '已发送给群众。

这件事还要：
1 <a href="weixin://bizmsgmenu?msgmenucontent=用模板回复&msgmenuid=881330b9-1">用模板回复</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=写回复&msgmenuid=881330b9-2">写回复</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=追问群众&msgmenuid=881330b9-3">追问群众</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=办结&msgmenuid=881330b9-4">办结</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=转办给承办单位&msgmenuid=881330b9-5">转办给承办单位</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=转派&msgmenuid=881330b9-6">转派（不归我管）</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=延期&msgmenuid=881330b9-7">延期</a>
8 <a href="weixin://bizmsgmenu?msgmenucontent=列入建议线索&msgmenuid=881330b9-8">列入建议线索</a>
也可以直接写要答复的话。', 1795834800000000),
(79, 'm:1795399200000000079', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"openid":"obPZAYJJNPb8TYdIuqq-wHDjlXpM","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000079","sent_at":"2026-11-28T03:00:00+00:00","text":"3"}', 1795834800000000, 'delivered', '【工作站】MS20261123-0005「福寿街社区墙皮脱落」工作人员答复群众：
周五前给您准信

【工作站】MS20261123-0006「福寿街社区5号楼电梯总坏」工作人员问群众：
几单元的电梯？

请写要问群众的话：', 1795834800000000),
(80, 'm:1795399200000000080', 'ojIe9AQHA0WC5HyQmlX1h6KFgpBb', '{"openid":"ojIe9AQHA0WC5HyQmlX1h6KFgpBb","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000080","sent_at":"2026-11-28T03:00:00+00:00","text":"福寿街社区公厕关着门"}', 1795834800000000, 'delivered', '请核对，没问题就回复 1 提交：
【问题】福寿街社区公厕关着门
【类别】环境卫生
【地点】西关街道 福寿街社区
【代表】陶扶桑代表（您提到：福寿街社区；负责福寿街社区）
【电话】未留。愿意接电话的话，直接发手机号；不留也行
1 <a href="weixin://bizmsgmenu?msgmenucontent=提交&msgmenuid=7070000c-1">提交</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=修改&msgmenuid=7070000c-2">修改</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=取消&msgmenuid=7070000c-3">取消</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=换成姜紫苏代表&msgmenuid=7070000c-4">换成姜紫苏代表（负责福寿街社区）</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=换成金樱子代表&msgmenuid=7070000c-5">换成金樱子代表（负责西关街道）</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=由工作人员分派&msgmenuid=7070000c-6">由工作人员分派</a>
还有要补充的，直接发文字或照片。', 1795834800000000),
(81, 'm:1795399200000000081', 'ojIe9AQHA0WC5HyQmlX1h6KFgpBb', '{"openid":"ojIe9AQHA0WC5HyQmlX1h6KFgpBb","account":"gh_24a79f6ee35c","kind":"text","key":"m:1795399200000000081","sent_at":"2026-11-28T03:00:00+00:00","text":"提交"}', 1795834800000000, 'delivered', '提交成功。
编号：MS20261128-0002
已转给陶扶桑代表。
最迟12月1日（星期二）答复您，答复会发到这里。
还有要补充的，直接发给我；想看办到哪一步，回复「进度」。', 1795834800000000);
INSERT INTO "sessions" (openid, state, updated_at, window_until, window_left, moment_until, moment_left, minute, minute_count) VALUES
('obPZAYJJNPb8TYdIuqq-wHDjlXpM', '{"at":{"dialogue":"answering","answers":[{"case":2,"brief":true},{"action":"ask"}],"asked":"","step":"text","choices":[],"token":"","shown":{"case":2,"action":"ask","text":"","unit":"","days":null}}}', 1795834800000000, 1796007600000000, 5, NULL, 0, 29930580, 9),
('oiRLQBIqiS7-6-al3sfUT5P34rZ7', '{}', 1795399200000000, 1795572000000000, 4, NULL, 0, 29923320, 4),
('ontGsI0wHlGfHrfJFi1O8KBo_JN4', '{}', 1795399200000000, 1795572000000000, 0, NULL, 0, 29923320, 3),
('ociWa67S7K--L1nO14G2wyrcERHd', '{}', 1795399200000000, 1795572000000000, 5, NULL, 0, 29923320, 5),
('oqZGdvfY7JugvAhihS0N7D9f4yCU', '{}', 1795399200000000, 1795572000000000, 4, NULL, 0, 29923320, 2),
('oy6nqpagaVpApeBt2Z2l-LP4ir3X', '{}', 1795399200000000, 1795572000000000, 5, NULL, 0, 29923320, 6),
('oHfAMoY6mUePdelha2XKBpB04ouy', '{}', 1795399200000000, 1795572000000000, 5, NULL, 0, 29923320, 2),
('oz1ZqktbA4TKAFj0K1REG8vVuVX-', '{}', 1795399200000000, 1795572000000000, 5, NULL, 0, 29923320, 2),
('oPwxsKSiwomHZCEZrSCpyXXtY6QI', '{}', 1795399200000000, 1795572000000000, 5, NULL, 0, 29923320, 4),
('o600-XpFGLeGv8UTFxcoc28lVfXO', '{}', 1795399200000000, 1795572000000000, 5, NULL, 0, 29923320, 4),
('oJ5qMWx6wEWC7ig8_5WWWRFQuZZn', '{}', 1795399200000000, 1795572000000000, 5, NULL, 0, 29923320, 2),
('of3PFrsI5e3SP5YqyQnJVDY2oqCc', '{}', 1795399200000000, 1795572000000000, 5, NULL, 0, 29923320, 2),
('oYTNnhN-v_Q_BVmJV1wS7N8_lUpY', '{}', 1795744800000000, 1795917600000000, 5, NULL, 0, 29929080, 2),
('oY-kThygTZ95LR6yenYk84Lfw1fn', '{"at":{"dialogue":"survey","answers":[{"case":12},{"heard":true}],"asked":"","step":"solved","choices":[["解决了",{"solved":"yes"},"","yes",["好了","已经解决","已解决"]],["解决了一部分",{"solved":"partly"},"","",["部分解决","一部分"]],["没解决",{"solved":"no"},"","no",["没有","没有解决","还没有","没好"]]],"token":"c05d0514","shown":{"case":12,"heard":true}},"parked":{"dialogue":"intake","answers":[{"say":"西门里小区"},{"say":"电梯坏了，在西门里小区"}],"asked":"","step":"card","choices":[["提交",null,"finish","yes",[]],["修改",null,"edit","no",[]],["取消",null,"cancel","",[]],["换成金樱子代表（负责西关街道）",{"deputy":"W029"},"","",["金樱子"]],["换成魏牵牛代表（负责西关街道）",{"deputy":"W030"},"","",["魏牵牛"]],["由工作人员分派",{"deputy":"staff"},"","",[]]],"token":"151a51e5","shown":{"category":"WY","street":"370702003","community":"370702003001","address":"西门 西门","deputy":"W033","deputies":[["W033","戚白薇",["您提到:西门里小区","负责西关大街社区"]],["W029","金樱子",["您提到:西门里小区","负责西关街道"]],["W030","魏牵牛",["您提到:西门里小区","负责西关街道"]]],"urgent":false,"enterprise":false,"on_behalf":false,"rules":[["R189",["小区"],"类别:WY",0.6772588722239782],["R183",["电梯"],"类别:WY",2.5],["R184",["电梯","坏了"],"类别:WY",1.5]],"similar":null}}}', 1795834800000000, 1796007600000000, 5, 1795834860000000, 3, 29930580, 5),
('ouwzNaxP4anmzeROwVuIJmPhmbTW', '{"at":{"dialogue":"intake","answers":[{"say":"福寿街社区3号楼楼道灯坏了"}],"asked":"","step":"card","choices":[["提交",null,"finish","yes",[]],["修改",null,"edit","no",[]],["取消",null,"cancel","",[]],["换成姜紫苏代表（负责福寿街社区）",{"deputy":"W032"},"","",["姜紫苏"]],["换成金樱子代表（负责西关街道）",{"deputy":"W029"},"","",["金樱子"]],["由工作人员分派",{"deputy":"staff"},"","",[]]],"token":"5dd2a950","shown":{"category":"WY","street":"370702003","community":"370702003019","address":"3号楼","deputy":"W031","deputies":[["W031","陶扶桑",["您提到:福寿街社区","负责福寿街社区"]],["W032","姜紫苏",["您提到:福寿街社区","负责福寿街社区"]],["W029","金樱子",["您提到:福寿街社区","负责西关街道"]]],"urgent":false,"enterprise":false,"on_behalf":false,"rules":[["R187",["楼道灯"],"类别:WY",2.5]],"similar":null}}}', 1795834800000000, 1796007600000000, 5, NULL, 0, 29930580, 1),
('oDQcnfd0n7qk-8k8FolXXbVHIS5a', '{"at":{"dialogue":"intake","answers":[{"say":"楼下的树挡住了窗户"}],"asked":"","step":"place","choices":[["说不清，由工作人员核实",{"unsure":true},"","",["不知道","不清楚","说不清","跳过"]]],"token":"84ecf7dc","shown":{"category":"LH","street":null,"community":null,"address":"","deputy":null,"deputies":[],"urgent":false,"enterprise":false,"on_behalf":false,"rules":[["R138",["树"],"类别:LH",2.0],["R144",["树","窗户"],"类别:LH",1.5]],"similar":null}}}', 1795834800000000, 1796007600000000, 5, NULL, 0, 29930580, 1),
('oLjhJTAh2rKxtH17DzHrnXIc9r5h', '{"at":{"dialogue":"intake","answers":[{"say":"万丰源小区地下车库积水"}],"asked":"edit","step":"edit","choices":[["问题",null,"ask:rewrite","",[]],["地点",null,"ask:other_place","",[]],["类别",null,"ask:category","",[]],["代表",null,"ask:deputy","",[]],["电话",null,"ask:phone","",[]],["不改了",null,"ask:","",[]]],"token":"30f8a695","shown":{"category":"PS","street":"370702002","community":"370702002006","address":"","deputy":"W023","deputies":[["W023","施茵陈",["您提到:万丰源小区、积水、地下车库、车库","负责仓南街社区","专长:排水防涝"]],["W005","周忍冬",["您提到:小区、地下车库、车库、积水","您提到:万丰源小区、积水、地下车库、车库","负责南关街道","专长:排水防涝"]],["W021","何首乌",["您提到:万丰源小区","负责南关街道"]]],"urgent":false,"enterprise":false,"on_behalf":false,"rules":[["R189",["小区"],"类别:WY",0.4],["R426",["小区","地下车库","车库","积水"],"代表:W005",0.2],["R055",["地下车库","车库","积水"],"类别:PS",2.5],["R022",["积水"],"类别:DL",-1.0],["R053",["积水"],"类别:PS",3.0],["R192",["积水"],"类别:WY",-1.0]],"similar":null}}}', 1795834800000000, 1796007600000000, 5, NULL, 0, 29930580, 2),
('ojIe9AQHA0WC5HyQmlX1h6KFgpBb', '{}', 1795834800000000, 1796007600000000, 5, NULL, 0, 29930580, 2);
INSERT INTO "templates" (id, name, body, action) VALUES
('T01', '已收到，正在核实', '您好，您反映的“{类别}”问题（编号{编号}）我已收到，正在核实情况，有结果会尽快答复您。代表：{代表}，{日期}', '回复'),
('T02', '已到现场查看', '我已到{地点}现场查看，情况是：{现场情况}。下一步准备：{下一步}。有进展会及时告诉您。代表：{代表}', '回复'),
('T03', '约时间一起看现场', '我想和您一起到{地点}看看现场，时间拟定{见面时间}，您方便吗？不方便请直接回复合适的时间。代表：{代表}', '追问'),
('T04', '请补充具体位置', '为了尽快找到问题，请补充具体位置：例如小区、楼号、路口或者附近的店名，也可以直接发送位置。谢谢您！', '追问'),
('T05', '请补充照片', '方便的话，请在白天安全的地方拍一两张照片发给我，看清全貌和细节就可以。谢谢您！', '追问'),
('T06', '请补充时间和经过', '请问这种情况大约从什么时候开始，一般什么时间出现？您之前向哪个单位反映过，对方怎么说？', '追问'),
('T07', '请补充其他情况', '为了办好这件事，还想请您补充：{需要补充}。直接在这里回复就可以。代表：{代表}', '追问'),
('T08', '已转承办单位', '您反映的问题（编号{编号}）已转{承办单位}办理，预计{预计完成}前有结果，我会跟进并把结果告诉您。代表：{代表}', '转办'),
('T09', '已转并联合办理', '这件事涉及几个单位，已转{承办单位}牵头、{配合单位}配合办理，我会督促推进。编号{编号}，代表：{代表}', '转办'),
('T10', '办理进展', '向您说一下进展：{进展}。还剩：{未完成}。我会继续跟进，请您再等一等。代表：{代表}', '回复'),
('T11', '延期说明', '很抱歉，因为{延期原因}，这件事在原定时间内办不完，需要延长到{延长至}。期间有进展会及时告诉您。代表：{代表}', '延期'),
('T12', '等待天气或施工条件', '因为{延期原因}，暂时不能施工，计划{开工时间}开始。给您带来不便，请谅解。代表：{代表}', '延期'),
('T13', '列入计划', '经{承办单位}研究，{地点}的问题已列入{计划名称}，计划{实施时间}实施。列入计划不等于已经解决，我会继续关注。代表：{代表}', '办结'),
('T14', '已办结', '您反映的{地点}的问题已办结：{结果}。如果和实际情况不一样，请直接告诉我。编号{编号}，代表：{代表}，{日期}', '办结'),
('T15', '已解释说明', '关于您反映的问题，{承办单位}的说明是：{说明}。如有不明白的地方，请直接回复。编号{编号}，代表：{代表}', '办结'),
('T16', '不属于代表职责', '您反映的事情不属于代表能够办理的范围，请向{受理单位}反映，联系方式：{联系方式}。很抱歉不能直接帮您办成。编号{编号}', '办结'),
('T17', '转为建议线索', '您反映的问题有代表性，我会把它作为今后提出代表建议的线索继续调研：{调研方向}。眼前的困难已请{承办单位}先行处理。代表：{代表}', '回复'),
('T18', '感谢意见', '谢谢您的意见和关心，您说的我已记下：{记下内容}。今后有事随时在这里说。代表：{代表}', '办结');
INSERT INTO "case_events" (id, case_id, at, actor, kind, text, staff) VALUES
(1, 1, 1795399200000000, 'citizen', 'filed', '福寿街社区3号楼路灯不亮', NULL),
(2, 1, 1795399200000000, 'deputy', 'ask', '是哪一盏？', NULL),
(3, 1, 1795399200000000, 'citizen', 'citizen', '门口第二盏', NULL),
(4, 1, 1795399200000000, 'deputy', 'reply', '已经去看过', NULL),
(5, 1, 1795399200000000, 'deputy', 'hand_over', '示例路灯管理处', NULL),
(6, 1, 1795399200000000, 'deputy', 'extend', '等配件', NULL),
(7, 1, 1795399200000000, 'deputy', 'clue', '', NULL),
(8, 1, 1795399200000000, 'citizen', 'urge', '', NULL),
(9, 1, 1795399200000000, 'deputy', 'reassign', 'W031 这几天在外地', NULL),
(10, 2, 1795399200000000, 'citizen', 'filed', '福寿街社区下水道堵了', NULL),
(11, 2, 1795399200000000, 'staff', 'assign', '类别 排水防涝 → 环境卫生
原因：写错了类别', '工作人员示例'),
(12, 2, 1795399200000000, 'staff', 'ask', '在哪个单元？', '工作人员示例'),
(13, 2, 1795399200000000, 'citizen', 'citizen', '二单元', NULL),
(14, 2, 1795399200000000, 'staff', 'reply', '正在联系', '工作人员示例'),
(15, 2, 1795399200000000, 'staff', 'note', '内部记一笔', '工作人员示例'),
(16, 2, 1795399200000000, 'staff', 'reassign', 'W031 代表 陶扶桑 → 姜紫苏
原因：您熟悉这一片', '工作人员示例'),
(17, 2, 1795399200000000, 'staff', 'decline', '请到区法院', '工作人员示例'),
(18, 2, 1795399200000000, 'staff', 'reopen', '核实过了', '工作人员示例'),
(19, 2, 1795399200000000, 'staff', 'reassign', 'W032 代表 姜紫苏 → 待分派；地点 西关街道 福寿街社区 → 待核实
原因：不归我们街道', '工作人员示例'),
(20, 2, 1795399200000000, 'staff', 'assign', '代表 待分派 → 陶扶桑；地点 待核实 → 西关街道 福寿街社区
原因：归您负责', '工作人员示例'),
(21, 3, 1795399200000000, 'citizen', 'filed', '福寿街社区健身器材断了', NULL),
(22, 3, 1795399200000000, 'deputy', 'close', '已经换新', NULL),
(23, 3, 1795399200000000, 'deputy', 'outcome', 'explained', NULL),
(24, 3, 1795399200000000, 'citizen', 'rated', 'good', NULL),
(25, 4, 1795399200000000, 'citizen', 'filed', '福寿街社区垃圾桶满了没人收', NULL),
(26, 4, 1795399200000000, 'deputy', 'close', '已清运', NULL),
(27, 5, 1795399200000000, 'citizen', 'filed', '福寿街社区墙皮脱落', NULL),
(28, 5, 1795399200000000, 'deputy', 'close', '已粉刷', NULL),
(29, 5, 1795399200000000, 'citizen', 'reopen', '问题没有真正解决', NULL),
(30, 6, 1795399200000000, 'citizen', 'filed', '福寿街社区5号楼电梯总坏', NULL),
(31, 6, 1795399200000000, 'citizen', 'support', '福寿街社区5号楼的电梯又坏了', NULL),
(32, 6, 1795399200000000, 'citizen', 'support', '福寿街社区5号楼电梯坏了，老人上不去', NULL),
(33, 6, 1795399200000000, 'citizen', 'leave', '', NULL),
(34, 7, 1795399200000000, 'citizen', 'filed', '福寿街社区门口积水', NULL),
(35, 7, 1795399200000000, 'citizen', 'withdraw', '', NULL),
(36, 8, 1795399200000000, 'system', 'guided', '', NULL),
(37, 9, 1795399200000000, 'staff', 'filed', '福寿街社区老人食堂什么时候开', '工作人员示例'),
(38, 9, 1795399200000000, 'staff', 'reply', '下个月试营业', '工作人员示例'),
(39, 9, 1795399200000000, 'staff', 'told', '', '工作人员示例'),
(40, 10, 1795399200000000, 'citizen', 'filed', '福寿街社区树枝压着电线', NULL),
(41, 2, 1795744800000000, 'system', 'escalate', '', NULL),
(42, 5, 1795744800000000, 'system', 'escalate', '', NULL),
(43, 6, 1795744800000000, 'system', 'escalate', '', NULL),
(44, 10, 1795744800000000, 'system', 'escalate', '', NULL),
(45, 11, 1795744800000000, 'citizen', 'filed', '福寿街社区快递柜挡住门', NULL),
(46, 11, 1795834800000000, 'system', 'remind', '', NULL),
(47, 12, 1795834800000000, 'citizen', 'filed', '福寿街社区路面有坑', NULL),
(48, 12, 1795834800000000, 'deputy', 'close', '已修补', NULL),
(49, 2, 1795834800000000, 'deputy', 'reply', '明天上午去现场', NULL),
(50, 5, 1795834800000000, 'staff', 'reply', '周五前给您准信', '工作人员示例'),
(51, 6, 1795834800000000, 'staff', 'ask', '几单元的电梯？', '工作人员示例'),
(52, 13, 1795834800000000, 'citizen', 'filed', '福寿街社区公厕关着门', NULL),
(53, 1, 1795834800000000, 'staff', 'reply', '新代表已接手', '工作人员示例'),
(54, 2, 1795834800000000, 'staff', 'reply', '已经安排', '工作人员示例');
INSERT INTO "notices" (id, key, openid, kind, text, fields, case_id, state, channel, created_at, due_at, settled_at, attempts, msgid, error) VALUES
(1, 'case:1:case_assigned:1:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_assigned', '【新事项】MS20261123-0001（市政设施）
地点：西关街道 福寿街社区 3号楼
问题：福寿街社区3号楼路灯不亮
请在11月25日（星期三）前答复。回复「待办」处理。', '{"case_number": "MS20261123-0001", "status": "待答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 1, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(2, 'case:1:case_asked:2:0', 'oiRLQBIqiS7-6-al3sfUT5P34rZ7', 'case_asked', '【代表想了解】陶扶桑代表就您反映的MS20261123-0001「福寿街社区3号楼路灯不亮」问您：
是哪一盏？

请直接回复，文字、照片都行。', '{"case_number": "MS20261123-0001", "status": "请您补充", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 1, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(3, 'case:1:citizen_said:3:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'citizen_said', '【群众补充】MS20261123-0001「福寿街社区3号楼路灯不亮」：
门口第二盏
回复「待办」处理。', '{"case_number": "MS20261123-0001", "status": "群众有补充", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 1, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(4, 'case:1:case_replied:4:0', 'oiRLQBIqiS7-6-al3sfUT5P34rZ7', 'case_replied', '【代表答复】陶扶桑代表就您反映的MS20261123-0001「福寿街社区3号楼路灯不亮」答复：
已经去看过

想回话，直接发给我就行。', '{"case_number": "MS20261123-0001", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 1, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(5, 'case:1:case_replied:5:0', 'oiRLQBIqiS7-6-al3sfUT5P34rZ7', 'case_replied', '【办理进展】陶扶桑代表已把您反映的MS20261123-0001「福寿街社区3号楼路灯不亮」转给示例路灯管理处办理，有结果会告诉您。', '{"case_number": "MS20261123-0001", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 1, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(6, 'case:1:case_due:6:0', 'oiRLQBIqiS7-6-al3sfUT5P34rZ7', 'case_due', '【办理进展】陶扶桑代表就您反映的MS20261123-0001「福寿街社区3号楼路灯不亮」申请延期到11月30日（星期一），原因：等配件', '{"case_number": "MS20261123-0001", "status": "请尽快答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-30 23:59", "filed": "2026-11-23 10:00"}', 1, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(7, 'case:1:case_replied:7:0', 'oiRLQBIqiS7-6-al3sfUT5P34rZ7', 'case_replied', '【办理进展】陶扶桑代表已把您反映的MS20261123-0001「福寿街社区3号楼路灯不亮」列入建议线索，继续跟进。', '{"case_number": "MS20261123-0001", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-30 23:59", "filed": "2026-11-23 10:00"}', 1, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(8, 'case:1:case_due:8:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_due', '【催办】群众在等 MS20261123-0001「福寿街社区3号楼路灯不亮」的答复。回复「待办」处理。', '{"case_number": "MS20261123-0001", "status": "请尽快答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-30 23:59", "filed": "2026-11-23 10:00"}', 1, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(9, 'case:1:case_replied:9:0', 'oiRLQBIqiS7-6-al3sfUT5P34rZ7', 'case_replied', '【办理进展】您反映的MS20261123-0001「福寿街社区3号楼路灯不亮」已转请姜紫苏代表办理。', '{"case_number": "MS20261123-0001", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "姜紫苏", "due": "2026-11-30 23:59", "filed": "2026-11-23 10:00"}', 1, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(10, 'case:2:case_assigned:10:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_assigned', '【新事项】MS20261123-0002（排水防涝）
地点：西关街道 福寿街社区
问题：福寿街社区下水道堵了
请在11月25日（星期三）前答复。回复「待办」处理。', '{"case_number": "MS20261123-0002", "status": "待答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(11, 'case:2:case_assigned:11:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_assigned', '【更正】MS20261123-0002「福寿街社区下水道堵了」类别 排水防涝 → 环境卫生。工作人员说明：写错了类别
回复「待办」处理。', '{"case_number": "MS20261123-0002", "status": "待答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(12, 'case:2:case_asked:12:0', 'ontGsI0wHlGfHrfJFi1O8KBo_JN4', 'case_asked', '【工作站想了解】工作人员就您反映的MS20261123-0002「福寿街社区下水道堵了」问您：
在哪个单元？

请直接回复，文字、照片都行。', '{"case_number": "MS20261123-0002", "status": "请您补充", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(13, 'case:2:case_progress:12:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_progress', '【工作站】MS20261123-0002「福寿街社区下水道堵了」工作人员问群众：
在哪个单元？', '{"case_number": "MS20261123-0002", "status": "有新进展", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(14, 'case:2:citizen_said:13:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'citizen_said', '【群众补充】MS20261123-0002「福寿街社区下水道堵了」：
二单元
回复「待办」处理。', '{"case_number": "MS20261123-0002", "status": "群众有补充", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(15, 'case:2:case_replied:14:0', 'ontGsI0wHlGfHrfJFi1O8KBo_JN4', 'case_replied', '【工作站答复】工作人员就您反映的MS20261123-0002「福寿街社区下水道堵了」答复：
正在联系

想回话，直接发给我就行。', '{"case_number": "MS20261123-0002", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(16, 'case:2:case_progress:14:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_progress', '【工作站】MS20261123-0002「福寿街社区下水道堵了」工作人员答复群众：
正在联系', '{"case_number": "MS20261123-0002", "status": "有新进展", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(17, 'case:2:case_moved:16:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_moved', '【不用处理】MS20261123-0002「福寿街社区下水道堵了」已请姜紫苏代表办理，不用您再处理。工作人员说明：您熟悉这一片', '{"case_number": "MS20261123-0002", "status": "不用处理", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sent', 'reply', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(18, 'case:2:case_replied:16:0', 'ontGsI0wHlGfHrfJFi1O8KBo_JN4', 'case_replied', '【办理进展】您反映的MS20261123-0002「福寿街社区下水道堵了」已转请姜紫苏代表继续办理。', '{"case_number": "MS20261123-0002", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "姜紫苏", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(19, 'case:2:case_replied:17:0', 'ontGsI0wHlGfHrfJFi1O8KBo_JN4', 'case_replied', '【告知去向】您反映的MS20261123-0002「福寿街社区下水道堵了」，代表这里没有办法直接转交办理，可以这样反映：
请到区法院', '{"case_number": "MS20261123-0002", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "姜紫苏", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(20, 'case:2:case_replied:18:0', 'ontGsI0wHlGfHrfJFi1O8KBo_JN4', 'case_replied', '【重新办理】您反映的MS20261123-0002「福寿街社区下水道堵了」，工作人员已请继续办理：核实过了
最迟11月25日（星期三）答复您。', '{"case_number": "MS20261123-0002", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "姜紫苏", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(21, 'case:2:case_replied:19:0', 'ontGsI0wHlGfHrfJFi1O8KBo_JN4', 'case_replied', '【办理进展】您反映的MS20261123-0002「福寿街社区下水道堵了」已转请工作人员重新分派代表，分派后马上告诉您。', '{"case_number": "MS20261123-0002", "status": "有新答复", "place": "待核实", "deputy": "待分派", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(22, 'case:2:case_assigned:20:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_assigned', '【新事项】MS20261123-0002（环境卫生）
地点：西关街道 福寿街社区
问题：福寿街社区下水道堵了
工作人员说明：归您负责
请在11月25日（星期三）前答复。回复「待办」处理。', '{"case_number": "MS20261123-0002", "status": "待答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sent', 'reply', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(23, 'case:2:case_replied:20:0', 'ontGsI0wHlGfHrfJFi1O8KBo_JN4', 'case_replied', '【办理进展】您反映的MS20261123-0002「福寿街社区下水道堵了」已转请陶扶桑代表办理，最迟11月25日（星期三）答复您。', '{"case_number": "MS20261123-0002", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'waiting', NULL, 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(24, 'case:3:case_assigned:21:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_assigned', '【新事项】MS20261123-0003（市政设施）
地点：西关街道 福寿街社区
问题：福寿街社区健身器材断了
请在11月25日（星期三）前答复。回复「待办」处理。', '{"case_number": "MS20261123-0003", "status": "待答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 3, 'sent', 'reply', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(25, 'case:3:case_closed:22:0', 'ociWa67S7K--L1nO14G2wyrcERHd', 'case_closed', '【办结】陶扶桑代表就您反映的MS20261123-0003「福寿街社区健身器材断了」告知结果：
已经换新

关于MS20261123-0003「福寿街社区健身器材断了」，请问：代表答复您了吗？
1 <a href="weixin://bizmsgmenu?msgmenucontent=答复了&msgmenuid=b5dbbe5c-1">答复了</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=没答复&msgmenuid=b5dbbe5c-2">没答复</a>', '{"case_number": "MS20261123-0003", "status": "已办结", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 3, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(26, 'case:4:case_assigned:25:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_assigned', '【新事项】MS20261123-0004（环境卫生）
地点：西关街道 福寿街社区
问题：福寿街社区垃圾桶满了没人收
请在11月25日（星期三）前答复。回复「待办」处理。', '{"case_number": "MS20261123-0004", "status": "待答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 4, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(27, 'case:4:case_closed:26:0', 'oqZGdvfY7JugvAhihS0N7D9f4yCU', 'case_closed', '【办结】陶扶桑代表就您反映的MS20261123-0004「福寿街社区垃圾桶满了没人收」告知结果：
已清运

关于MS20261123-0004「福寿街社区垃圾桶满了没人收」，请问：代表答复您了吗？
1 <a href="weixin://bizmsgmenu?msgmenucontent=答复了&msgmenuid=0d4eacc9-1">答复了</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=没答复&msgmenuid=0d4eacc9-2">没答复</a>', '{"case_number": "MS20261123-0004", "status": "已办结", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 4, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(28, 'case:5:case_assigned:27:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_assigned', '【新事项】MS20261123-0005（住房建设）
地点：西关街道 福寿街社区
问题：福寿街社区墙皮脱落
请在11月25日（星期三）前答复。回复「待办」处理。', '{"case_number": "MS20261123-0005", "status": "待答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 5, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(29, 'case:5:case_closed:28:0', 'oy6nqpagaVpApeBt2Z2l-LP4ir3X', 'case_closed', '【办结】陶扶桑代表就您反映的MS20261123-0005「福寿街社区墙皮脱落」告知结果：
已粉刷

关于MS20261123-0005「福寿街社区墙皮脱落」，请问：代表答复您了吗？
1 <a href="weixin://bizmsgmenu?msgmenucontent=答复了&msgmenuid=fc94a963-1">答复了</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=没答复&msgmenuid=fc94a963-2">没答复</a>', '{"case_number": "MS20261123-0005", "status": "已办结", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 5, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(30, 'case:5:case_reopened:29:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_reopened', '【重新办理】MS20261123-0005「福寿街社区墙皮脱落」群众不满意：问题没有真正解决。回复「待办」处理。', '{"case_number": "MS20261123-0005", "status": "重新办理", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 5, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(31, 'case:6:case_assigned:30:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_assigned', '【新事项】MS20261123-0006（物业管理）
地点：西关街道 福寿街社区 5号楼
问题：福寿街社区5号楼电梯总坏
请在11月25日（星期三）前答复。回复「待办」处理。', '{"case_number": "MS20261123-0006", "status": "待答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 6, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(32, 'case:6:citizen_said:31:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'citizen_said', '【居民关注】又有居民反映 MS20261123-0006「福寿街社区5号楼电梯总坏」，另有 1 位居民关注：
福寿街社区5号楼的电梯又坏了
回复「待办」处理。', '{"case_number": "MS20261123-0006", "status": "群众有补充", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 6, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(33, 'case:6:citizen_said:32:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'citizen_said', '【居民关注】又有居民反映 MS20261123-0006「福寿街社区5号楼电梯总坏」，另有 2 位居民关注：
福寿街社区5号楼电梯坏了，老人上不去
回复「待办」处理。', '{"case_number": "MS20261123-0006", "status": "群众有补充", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 6, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(34, 'case:7:case_assigned:34:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_assigned', '【新事项】MS20261123-0007（排水防涝）
地点：西关街道 福寿街社区
问题：福寿街社区门口积水
请在11月25日（星期三）前答复。回复「待办」处理。', '{"case_number": "MS20261123-0007", "status": "待答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 7, 'sent', 'service', 1795399200000000, 1795399320000000, 1795399200000000, 1, NULL, NULL),
(35, 'case:7:case_withdrawn:35:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_withdrawn', '【已撤回】群众撤回了 MS20261123-0007「福寿街社区门口积水」，不用再处理。', '{"case_number": "MS20261123-0007", "status": "已撤回", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 7, 'sent', 'reply', 1795399200000000, 1795399320000000, 1795834800000000, 1, NULL, NULL),
(36, 'case:9:case_assigned:37:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_assigned', '【新事项】MS20261123-0009
地点：西关街道 福寿街社区
问题：福寿街社区老人食堂什么时候开
请在11月25日（星期三）前答复。回复「待办」处理。', '{"case_number": "MS20261123-0009", "status": "待答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 9, 'sent', 'reply', 1795399200000000, 1795399320000000, 1795834800000000, 1, NULL, NULL),
(37, 'case:9:case_replied:38:0', 'desk:example1', 'case_replied', '【工作站答复】工作人员就您反映的MS20261123-0009「福寿街社区老人食堂什么时候开」答复：
下个月试营业

想回话，直接发给我就行。', '{"case_number": "MS20261123-0009", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 9, 'sent', 'phone', 1795399200000000, 1795399200000000, 1795399200000000, 0, NULL, NULL),
(38, 'case:9:case_progress:38:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_progress', '【工作站】MS20261123-0009「福寿街社区老人食堂什么时候开」工作人员答复群众：
下个月试营业', '{"case_number": "MS20261123-0009", "status": "有新进展", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 9, 'sent', 'reply', 1795399200000000, 1795399320000000, 1795834800000000, 1, NULL, NULL),
(39, 'case:10:case_assigned:40:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_assigned', '【新事项】MS20261123-0010（园林绿化）
地点：西关街道 福寿街社区
问题：福寿街社区树枝压着电线
请在11月25日（星期三）前答复。回复「待办」处理。', '{"case_number": "MS20261123-0010", "status": "待答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 10, 'sent', 'reply', 1795399200000000, 1795399320000000, 1795834800000000, 1, NULL, NULL),
(40, 'case:2:case_due:41:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_due', '【已超时】MS20261123-0002「福寿街社区下水道堵了」已过答复期限，已报工作人员督办。回复「待办」处理。', '{"case_number": "MS20261123-0002", "status": "请尽快答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sent', 'reply', 1795744800000000, 1795744920000000, 1795834800000000, 1, NULL, NULL),
(41, 'case:2:case_replied:41:0', 'ontGsI0wHlGfHrfJFi1O8KBo_JN4', 'case_replied', '【办理进展】您反映的MS20261123-0002「福寿街社区下水道堵了」还没有按时答复，已提醒代表并报工作人员督办，请您再等一等。', '{"case_number": "MS20261123-0002", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'waiting', NULL, 1795744800000000, 1795744920000000, 1795744800000000, 1, NULL, NULL),
(42, 'case:5:case_due:42:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_due', '【已超时】MS20261123-0005「福寿街社区墙皮脱落」已过答复期限，已报工作人员督办。回复「待办」处理。', '{"case_number": "MS20261123-0005", "status": "请尽快答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 5, 'sent', 'reply', 1795744800000000, 1795744920000000, 1795834800000000, 1, NULL, NULL),
(43, 'case:5:case_replied:42:0', 'oy6nqpagaVpApeBt2Z2l-LP4ir3X', 'case_replied', '【办理进展】您反映的MS20261123-0005「福寿街社区墙皮脱落」还没有按时答复，已提醒代表并报工作人员督办，请您再等一等。', '{"case_number": "MS20261123-0005", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 5, 'waiting', NULL, 1795744800000000, 1795744920000000, 1795744800000000, 1, NULL, NULL),
(44, 'case:6:case_due:43:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_due', '【已超时】MS20261123-0006「福寿街社区5号楼电梯总坏」已过答复期限，已报工作人员督办。回复「待办」处理。', '{"case_number": "MS20261123-0006", "status": "请尽快答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 6, 'sent', 'reply', 1795744800000000, 1795744920000000, 1795834800000000, 1, NULL, NULL),
(45, 'case:6:case_replied:43:0', 'oHfAMoY6mUePdelha2XKBpB04ouy', 'case_replied', '【办理进展】您反映的MS20261123-0006「福寿街社区5号楼电梯总坏」还没有按时答复，已提醒代表并报工作人员督办，请您再等一等。', '{"case_number": "MS20261123-0006", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 6, 'waiting', NULL, 1795744800000000, 1795744920000000, 1795744800000000, 1, NULL, NULL),
(46, 'case:10:case_due:44:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_due', '【已超时】MS20261123-0010「福寿街社区树枝压着电线」已过答复期限，已报工作人员督办。回复「待办」处理。', '{"case_number": "MS20261123-0010", "status": "请尽快答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 10, 'sent', 'reply', 1795744800000000, 1795744920000000, 1795834800000000, 1, NULL, NULL),
(47, 'case:10:case_replied:44:0', 'of3PFrsI5e3SP5YqyQnJVDY2oqCc', 'case_replied', '【办理进展】您反映的MS20261123-0010「福寿街社区树枝压着电线」还没有按时答复，已提醒代表并报工作人员督办，请您再等一等。', '{"case_number": "MS20261123-0010", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 10, 'waiting', NULL, 1795744800000000, 1795744920000000, 1795744800000000, 1, NULL, NULL),
(48, 'case:11:case_assigned:45:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_assigned', '【新事项】MS20261127-0001（其他）
地点：西关街道 福寿街社区
问题：福寿街社区快递柜挡住门
请在12月1日（星期二）前答复。回复「待办」处理。', '{"case_number": "MS20261127-0001", "status": "待答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-12-01 23:59", "filed": "2026-11-27 10:00"}', 11, 'sent', 'reply', 1795744800000000, 1795744920000000, 1795834800000000, 1, NULL, NULL),
(49, 'case:11:case_due:46:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_due', '【提醒】MS20261127-0001「福寿街社区快递柜挡住门」请在12月1日（星期二）前答复。回复「待办」处理。', '{"case_number": "MS20261127-0001", "status": "请尽快答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-12-01 23:59", "filed": "2026-11-27 10:00"}', 11, 'sent', 'reply', 1795834800000000, 1795834920000000, 1795834800000000, 1, NULL, NULL),
(50, 'case:12:case_assigned:47:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_assigned', '【新事项】MS20261128-0001（道路交通）
地点：西关街道 福寿街社区
问题：福寿街社区路面有坑
请在12月1日（星期二）前答复。回复「待办」处理。', '{"case_number": "MS20261128-0001", "status": "待答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-12-01 23:59", "filed": "2026-11-28 11:00"}', 12, 'sent', 'reply', 1795834800000000, 1795834920000000, 1795834800000000, 1, NULL, NULL),
(51, 'inbox:64:1', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'more', '2 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0005&msgmenuid=60ff59b2-2">MS20261123-0005 福寿街社区 福寿街社区墙皮脱落 已超时</a>
3 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0006&msgmenuid=60ff59b2-3">MS20261123-0006 福寿街社区 福寿街社区5号楼电梯总坏 已超时</a>
4 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0009&msgmenuid=60ff59b2-4">MS20261123-0009 福寿街社区 福寿街社区老人食堂什么时候开 已答复</a>
5 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261123-0010&msgmenuid=60ff59b2-5">MS20261123-0010 福寿街社区 福寿街社区树枝压着电线 已超时</a>
6 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261127-0001&msgmenuid=60ff59b2-6">MS20261127-0001 福寿街社区 福寿街社区快递柜挡住门 12月1日（星期二）前</a>
7 <a href="weixin://bizmsgmenu?msgmenucontent=MS20261128-0001&msgmenuid=60ff59b2-7">MS20261128-0001 福寿街社区 福寿街社区路面有坑 12月1日（星期二）前</a>', '{}', NULL, 'sent', 'service', 1795834800000000, 1795834920000000, 1795834800000000, 1, NULL, NULL),
(52, 'case:12:case_closed:48:0', 'oY-kThygTZ95LR6yenYk84Lfw1fn', 'case_closed', '【办结】陶扶桑代表就您反映的MS20261128-0001「福寿街社区路面有坑」告知结果：
已修补

关于MS20261128-0001「福寿街社区路面有坑」，请问：代表答复您了吗？
1 <a href="weixin://bizmsgmenu?msgmenucontent=答复了&msgmenuid=63402dec-1">答复了</a>
2 <a href="weixin://bizmsgmenu?msgmenucontent=没答复&msgmenuid=63402dec-2">没答复</a>', '{"case_number": "MS20261128-0001", "status": "已办结", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-12-01 23:59", "filed": "2026-11-28 11:00"}', 12, 'sent', 'service', 1795834800000000, 1795834920000000, 1795834800000000, 1, NULL, NULL),
(53, 'case:2:case_replied:49:0', 'ontGsI0wHlGfHrfJFi1O8KBo_JN4', 'case_replied', '【代表答复】陶扶桑代表就您反映的MS20261123-0002「福寿街社区下水道堵了」答复：
明天上午去现场

想回话，直接发给我就行。', '{"case_number": "MS20261123-0002", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'waiting', NULL, 1795834800000000, 1795834920000000, 1795834800000000, 1, NULL, NULL),
(54, 'case:5:case_replied:50:0', 'oy6nqpagaVpApeBt2Z2l-LP4ir3X', 'case_replied', '【工作站答复】工作人员就您反映的MS20261123-0005「福寿街社区墙皮脱落」答复：
周五前给您准信

想回话，直接发给我就行。', '{"case_number": "MS20261123-0005", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 5, 'waiting', NULL, 1795834800000000, 1795834920000000, 1795834800000000, 1, NULL, NULL),
(55, 'case:5:case_progress:50:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_progress', '【工作站】MS20261123-0005「福寿街社区墙皮脱落」工作人员答复群众：
周五前给您准信', '{"case_number": "MS20261123-0005", "status": "有新进展", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 5, 'sent', 'reply', 1795834800000000, 1795834920000000, 1795834800000000, 1, NULL, '45015 response out of time limit or subscription is canceled rid: 6b0a43b0-617510cb-f38dd8ee'),
(56, 'case:6:case_asked:51:0', 'oHfAMoY6mUePdelha2XKBpB04ouy', 'case_asked', '【工作站想了解】工作人员就您反映的MS20261123-0006「福寿街社区5号楼电梯总坏」问您：
几单元的电梯？

请直接回复，文字、照片都行。', '{"case_number": "MS20261123-0006", "status": "请您补充", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 6, 'waiting', NULL, 1795834800000000, 1795834920000000, 1795834800000000, 1, NULL, NULL),
(57, 'case:6:case_progress:51:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_progress', '【工作站】MS20261123-0006「福寿街社区5号楼电梯总坏」工作人员问群众：
几单元的电梯？', '{"case_number": "MS20261123-0006", "status": "有新进展", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 6, 'sent', 'reply', 1795834800000000, 1795834920000000, 1795834800000000, 1, NULL, NULL),
(58, 'case:13:case_assigned:52:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_assigned', '【新事项】MS20261128-0002（环境卫生）
地点：西关街道 福寿街社区
问题：福寿街社区公厕关着门
请在12月1日（星期二）前答复。回复「待办」处理。', '{"case_number": "MS20261128-0002", "status": "待答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-12-01 23:59", "filed": "2026-11-28 11:00"}', 13, 'pending', NULL, 1795834800000000, 1795834805000000, NULL, 1, NULL, 'HTTP 502'),
(59, 'case:1:case_replied:53:0', 'oiRLQBIqiS7-6-al3sfUT5P34rZ7', 'case_replied', '【工作站答复】工作人员就您反映的MS20261123-0001「福寿街社区3号楼路灯不亮」答复：
新代表已接手

想回话，直接发给我就行。', '{"case_number": "MS20261123-0001", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "姜紫苏", "due": "2026-11-30 23:59", "filed": "2026-11-23 10:00"}', 1, 'waiting', NULL, 1795834800000000, 1795834920000000, 1795834800000000, 1, NULL, NULL),
(60, 'case:2:case_replied:54:0', 'ontGsI0wHlGfHrfJFi1O8KBo_JN4', 'case_replied', '【工作站答复】工作人员就您反映的MS20261123-0002「福寿街社区下水道堵了」答复：
已经安排

想回话，直接发给我就行。', '{"case_number": "MS20261123-0002", "status": "有新答复", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sending', NULL, 1795834800000000, 1795834920000000, NULL, 1, NULL, NULL),
(61, 'case:2:case_progress:54:0', 'obPZAYJJNPb8TYdIuqq-wHDjlXpM', 'case_progress', '【工作站】MS20261123-0002「福寿街社区下水道堵了」工作人员答复群众：
已经安排', '{"case_number": "MS20261123-0002", "status": "有新进展", "place": "西关街道福寿街社区", "deputy": "陶扶桑", "due": "2026-11-25 23:59", "filed": "2026-11-23 10:00"}', 2, 'sending', NULL, 1795834800000000, 1795834800000000, NULL, 0, NULL, NULL);
INSERT INTO "rules" (id, expression, target_kind, target_value, weight, scope, enabled, note) VALUES
('R001', '坑洼|坑坑洼洼|大坑|深坑|坑太多', '类别', 'DL', 2.5, NULL, 1, '路面坑洼'),
('R002', '路面 + (破损|破烂|破了|塌陷|开裂|裂缝|不平|坑|烂|失修|翻浆|损坏|坏了)', '类别', 'DL', 3.0, NULL, 1, '路面损坏'),
('R003', '修路|铺路|道路维修|硬化|柏油|沥青|水泥路|翻修', '类别', 'DL', 2.0, NULL, 1, '修路'),
('R004', '围墙|院墙|墙挡', '类别', 'DL', 1.0, NULL, 1, '围墙'),
('R005', '断头路|道路不通|路不通|走不通|打通|开通道路|规划路', '类别', 'DL', 2.5, NULL, 1, '道路不通'),
('R006', '围墙 + (路|道路|路口|通行|绕|绕行|绕路|绕道|绕远|学生|上学)', '类别', 'DL', 3.0, NULL, 1, '围墙挡路'),
('R007', '绕行|绕路|绕道|绕远|绕|绕一大圈|封路|封闭施工|禁行', '类别', 'DL', 2.0, NULL, 1, '绕行'),
('R008', '堵车|拥堵|交通堵塞|堵得|车流|高峰期', '类别', 'DL', 2.0, NULL, 1, '拥堵'),
('R009', '红绿灯|信号灯|交通灯|倒计时', '类别', 'DL', 3.0, NULL, 1, '信号灯'),
('R010', '斑马线|人行横道|标线|交通标志|限速|限高|减速带|隔离栏|交通护栏|反光镜', '类别', 'DL', 2.5, NULL, 1, '交通设施'),
('R011', '公交|公交车|公交站|公交站牌|末班车|发车|公交线路', '类别', 'DL', 3.0, NULL, 1, '公共交通'),
('R012', '出租车|的士|网约车|打车|拒载|打表', '类别', 'DL', 2.5, NULL, 1, '出租车'),
('R013', '大货车|渣土车|拉沙车|超载|超速|闯红灯|逆行', '类别', 'DL', 2.0, NULL, 1, '车辆行驶'),
('R014', '土路|泥路|泥巴路|村路|生产路|乡道|进村路', '类别', 'DL', 2.5, NULL, 1, '农村道路'),
('R015', '桥面|危桥|小桥|桥栏杆|修桥', '类别', 'DL', 2.5, NULL, 1, '桥梁'),
('R016', '道路|马路|公路|路面|路口|车道', '类别', 'DL', 0.8, NULL, 1, '道路'),
('R017', '出行|通行|过马路|行车|骑车|不好走|难走|没法走|过不去|路难走|路不好走', '类别', 'DL', 0.7, NULL, 1, '出行'),
('R018', '颠得|颠簸|崴脚|爆胎|磕碰', '类别', 'DL', 1.0, NULL, 1, '路况后果'),
('R019', '路灯|照明', '类别', 'DL', -1.5, NULL, 1, '路灯归市政'),
('R020', '摆摊|占道经营|流动摊贩', '类别', 'DL', -1.5, NULL, 1, '占道归城管'),
('R021', '停车|乱停|停满|车位|停车位', '类别', 'DL', -1.0, NULL, 1, '停车另列'),
('R022', '积水|内涝', '类别', 'DL', -1.0, NULL, 1, '积水归排水'),
('R023', '交通|交警|车管所|营运证|客运|货运|运管|年审|年检|上牌', '类别', 'DL', 1.5, NULL, 1, '交通管理'),
('R024', '班车|长途车|城铁|高铁|轻轨|地铁|票价|乘车|车票|顺风车|滴滴', '类别', 'DL', 2.0, NULL, 1, '客运'),
('R025', '物流|运输车|货车|罐车', '类别', 'DL', 0.5, NULL, 1, '货运'),
('R026', '省道|国道|县道|高速|收费站|过路费', '类别', 'DL', 2.0, NULL, 1, '公路'),
('R027', '(桥|大桥|小桥|石桥) + (塌|要塌|快塌|断|裂|裂缝|坏了|坏|窄|危险|栏杆)', '类别', 'DL', 2.5, NULL, 1, '桥梁'),
('R028', '(放学|上学|接送|上下班|早高峰|晚高峰) + (堵|堵着|堵成|堵车|堵得|水泄不通|车多)', '类别', 'DL', 2.5, NULL, 1, '高峰拥堵'),
('R029', '(路|道|马路|村路|小路|大街) + (坏|坏了|破|烂|难走|不平|坑|泥|窄|不好走)', '类别', 'DL', 1.5, NULL, 1, '路难走'),
('R030', '十字路口|丁字路口|岔路口|掉头|转弯|视线|逆行|右转', '类别', 'DL', 1.5, NULL, 1, '路口安全'),
('R031', '限行|单行道|弯道|路肩|测速|交通管制|公交卡|刷卡|改线|站点取消|公交司机|公交站台|站台|飙车|炸街', '类别', 'DL', 2.0, NULL, 1, '交通管理'),
('R032', '(渣土车|大车|货车|摩托车) + (飙车|超速|快|乱窜|压坏|轧坏)', '类别', 'DL', 2.0, NULL, 1, '车辆'),
('R033', '(路|道路|小路|村路|通道|胡同) + (堵死|堵住|封死|封住|拦住|挡住)', '类别', 'DL', 2.5, NULL, 1, '道路被堵'),
('R034', '路灯', '类别', 'SZ', 3.0, NULL, 1, '路灯'),
('R035', '路灯 + (不亮|坏|坏了|灭|没电|不够|太暗|没有|安装)', '类别', 'SZ', 1.5, NULL, 1, '路灯故障'),
('R036', '井盖|窨井盖|下水井盖|污水井盖', '类别', 'SZ', 3.0, NULL, 1, '井盖'),
('R037', '人行道|便道|盲道|路沿石|马路牙子|地砖|花砖|步道', '类别', 'SZ', 2.5, NULL, 1, '人行道'),
('R038', '照明|漆黑|黑灯瞎火|太黑|一片黑|摸黑|黑咕隆咚', '类别', 'SZ', 2.0, NULL, 1, '照明'),
('R039', '健身器材|健身设施|健身器械|健身路径', '类别', 'SZ', 2.5, NULL, 1, '健身设施'),
('R040', '长椅|座椅|石凳|凉亭|休息椅', '类别', 'SZ', 2.0, NULL, 1, '休息设施'),
('R041', '路牌|路名牌|门牌|指示牌', '类别', 'SZ', 2.0, NULL, 1, '指示牌'),
('R042', '天桥|过街天桥|地下通道|过街通道', '类别', 'SZ', 2.5, NULL, 1, '过街设施'),
('R043', '无障碍|坡道|轮椅坡道', '类别', 'SZ', 2.0, NULL, 1, '无障碍设施'),
('R044', '喷泉|雕塑|景观灯|亮化|广场灯', '类别', 'SZ', 2.0, NULL, 1, '景观设施'),
('R045', '市政|公共设施|市政设施', '类别', 'SZ', 1.2, NULL, 1, '市政'),
('R046', '儿童乐园|滑梯|秋千|游乐设施', '类别', 'SZ', 2.0, NULL, 1, '儿童设施'),
('R047', '(井盖|下水井) + (响|响声|咣当|松动|破|破了|坏|坏了|没了|丢了|塌|没盖|翘)', '类别', 'SZ', 1.5, NULL, 1, '井盖损坏'),
('R048', '(地砖|砖|人行道|路沿石|花砖) + (翘|翘起|翘起来|松动|破|坏|碎|掉)', '类别', 'SZ', 1.5, NULL, 1, '铺装损坏'),
('R049', '黑乎乎|黑洞洞|伸手不见五指|黑灯|灯不亮', '类别', 'SZ', 1.5, NULL, 1, '没有灯光'),
('R050', '没有灯|没灯|没有路灯|灯光|装灯|安灯|安个灯|路灯杆', '类别', 'SZ', 2.5, NULL, 1, '缺少照明'),
('R051', '石墩|隔离墩|路桩|宣传栏|护栏 - (交通护栏|水库|河边|桥)', '类别', 'SZ', 1.5, NULL, 1, '小设施'),
('R052', '(人行道|盲道|便道) + (占|占了|占着|挡|挡住|堵|摆摊|摊)', '类别', 'SZ', -2.0, NULL, 1, '占用归城管'),
('R053', '积水|内涝|水淹|被淹|淹了|淹|泡水|成河|没过', '类别', 'PS', 3.0, NULL, 1, '积水'),
('R054', '倒灌|返水|反水|往外冒|冒水|冒污水', '类别', 'PS', 3.0, NULL, 1, '倒灌'),
('R055', '(车库|地库|地下车库|地下室) + (水|积水|淹|淹|淹了|被淹|进水|灌水|排水|雨水)', '类别', 'PS', 2.5, NULL, 1, '地下空间进水'),
('R056', '下水道|下水管|下水|排水|排水沟|排水口|排水管|水篦子|雨水篦子|雨水口', '类别', 'PS', 2.5, NULL, 1, '排水设施'),
('R057', '污水 + (井|管|管道|管网|溢|外溢|满|横流|直流)', '类别', 'PS', 2.5, NULL, 1, '污水管网'),
('R058', '化粪池|隔油池|沉淀池', '类别', 'PS', 2.5, NULL, 1, '化粪池'),
('R059', '下水 + (堵|堵了|堵塞|不通|反味|返味)', '类别', 'PS', 1.5, NULL, 1, '下水堵塞'),
('R060', '雨污分流|管网改造|主管网|清淤|疏通', '类别', 'PS', 2.5, NULL, 1, '管网'),
('R061', '(下雨|暴雨|大雨|雨天|一下雨) + (水|进水|排不出去|淌水|存水)', '类别', 'PS', 2.5, NULL, 1, '雨后'),
('R062', '边沟|明沟|暗渠|雨水管|泵站|抽水泵|强排泵', '类别', 'PS', 2.0, NULL, 1, '排水设备'),
('R063', '洒水车', '类别', 'PS', -2.0, NULL, 1, '不是积水'),
('R064', '漏水 + (屋顶|楼顶|天花板|外墙)', '类别', 'PS', -1.5, NULL, 1, '房屋漏水归住房'),
('R065', '漫水|水漫|淹水|灌进|流不出去|排不出|排水不畅|存水|涝', '类别', 'PS', 2.5, NULL, 1, '排水不畅'),
('R066', '返味|反味|返臭', '类别', 'PS', 1.5, NULL, 1, '下水返味'),
('R067', '(排水沟|下水道|边沟|水沟|排水管|雨水管|篦子) + (堵|堵死|堵了|堵住|堵塞|垃圾|淤泥)', '类别', 'PS', 2.0, NULL, 1, '排水堵塞'),
('R068', '停水|没水|断水|不来水|来水|水压|自来水|二次供水|水管爆|爆管', '类别', 'SD', 3.0, NULL, 1, '供水'),
('R069', '水质|水发黄|水浑|浑水|黄水|水碱', '类别', 'SD', 2.5, NULL, 1, '水质'),
('R070', '停电|没电|断电|跳闸|电压|变压器|电线杆|供电|来电', '类别', 'SD', 3.0, NULL, 1, '供电'),
('R071', '暖气|供暖|供热|取暖|地暖|暖气片|暖气费|室温|换热站', '类别', 'SD', 3.0, NULL, 1, '供暖'),
('R072', '不热|不暖和|冰凉', '类别', 'SD', 1.2, NULL, 1, '供暖效果'),
('R073', '燃气|天然气|煤气|通气|燃气管道|燃气费', '类别', 'SD', 2.5, NULL, 1, '燃气'),
('R074', '网络|宽带|断网|手机信号|没信号|信号差|基站|网速|移动信号|光纤', '类别', 'SD', 2.5, NULL, 1, '通信'),
('R075', '电线|线缆|飞线|电缆|网线|蜘蛛网|通信杆', '类别', 'SD', 2.0, NULL, 1, '线缆'),
('R076', '水表|电表|水费|电费|气表|预存水费', '类别', 'SD', 2.5, NULL, 1, '表费'),
('R077', '水管 + (漏|漏水|裂|破|冻|爆|爆了)', '类别', 'SD', 2.5, NULL, 1, '水管'),
('R078', '充电|充电桩', '类别', 'SD', -2.0, NULL, 1, '充电归停车充电'),
('R079', '飞线充电', '类别', 'SD', -2.0, NULL, 1, '飞线充电归安全'),
('R080', '树枝 + (电线|线缆)', '类别', 'SD', -1.0, NULL, 1, '树碰电线归绿化'),
('R081', '电费 + (贵|高|多收|乱收)', '类别', 'SD', 1.0, NULL, 1, '电费'),
('R082', '停气|不通气|开通燃气|燃气初装', '类别', 'SD', 2.5, NULL, 1, '通气'),
('R083', '供水|供水公司|自来水公司|自来水厂|饮水|吃水', '类别', 'SD', 2.5, NULL, 1, '饮水'),
('R084', '水龙头|一滴水|没有水|断了水|停了水|吃水难', '类别', 'SD', 2.5, NULL, 1, '缺水'),
('R085', '线路老化|电路|电闸|电路老化|停了电|电带不动', '类别', 'SD', 2.0, NULL, 1, '电路'),
('R086', '(空调|电器) + (带不动|电压|不转)', '类别', 'SD', 1.5, NULL, 1, '电压低'),
('R087', '水井|井水|抽不上水|抽不上来|水位|吃水', '类别', 'SD', 1.5, NULL, 1, '村庄供水'),
('R088', '煤改气|气代煤|电代煤|煤改电|清洁取暖|壁挂炉|集中供暖|热力公司|开栓|阀门', '类别', 'SD', 3.0, NULL, 1, '清洁取暖'),
('R089', '户表|一户一表|入户|增容|户外线|低压线|高压线|wifi|网费|网速慢', '类别', 'SD', 2.0, NULL, 1, '入户线路'),
('R090', '(水管|管道|管线|电缆|光缆|燃气管) + (挖断|挖坏|挖漏|断了)', '类别', 'SD', 3.0, NULL, 1, '管线挖断'),
('R091', '(停|停了|断|断了) + (水|自来水) - 停水', '类别', 'SD', 2.0, NULL, 1, '停水'),
('R092', '垃圾|垃圾堆|生活垃圾|建筑垃圾|装修垃圾', '类别', 'HJ', 2.5, NULL, 1, '垃圾'),
('R093', '垃圾桶|垃圾箱|垃圾池|垃圾站|垃圾车|垃圾清运|垃圾分类|垃圾点', '类别', 'HJ', 1.5, NULL, 1, '垃圾设施'),
('R094', '清扫|打扫|保洁|环卫|扫大街|清洁工|环卫工', '类别', 'HJ', 2.0, NULL, 1, '保洁'),
('R095', '脏乱差|脏乱|脏兮兮|脏得|又脏又臭|太脏', '类别', 'HJ', 2.5, NULL, 1, '脏乱'),
('R096', '公厕|公共厕所|厕所|卫生间', '类别', 'HJ', 2.5, NULL, 1, '公厕'),
('R097', '苍蝇|蚊子|老鼠|蟑螂|蚊蝇', '类别', 'HJ', 2.0, NULL, 1, '病媒'),
('R098', '小广告|牛皮癣|乱贴|乱涂乱画', '类别', 'HJ', 2.5, NULL, 1, '小广告'),
('R099', '狗屎|狗粪|粪便|宠物粪便|大便', '类别', 'HJ', 2.5, NULL, 1, '粪便'),
('R100', '积雪|扫雪|除雪|铲雪|结冰', '类别', 'HJ', 2.0, NULL, 1, '冰雪'),
('R101', '白色垃圾|塑料袋|漂浮物|河面垃圾|水面垃圾', '类别', 'HJ', 2.0, NULL, 1, '漂浮物'),
('R102', '杂草 + (丛生|垃圾|没人管)', '类别', 'HJ', 1.5, NULL, 1, '杂草'),
('R103', '卫生 - (卫生室|卫生院|卫生服务中心|卫生所|卫生局|卫生厅|卫生系统|公共卫生|卫生部门)', '类别', 'HJ', 1.0, NULL, 1, '环境卫生'),
('R104', '焚烧|烧垃圾', '类别', 'HJ', -1.5, NULL, 1, '焚烧归污染'),
('R105', '污水沟|臭水沟|臭水坑|臭水塘', '类别', 'HJ', 2.0, NULL, 1, '臭水'),
('R106', '垃圾中转站|焚烧厂|填埋场|清洁', '类别', 'HJ', 2.0, NULL, 1, '垃圾处理'),
('R107', '泔水|脏水|烂菜叶|烟头|油污|落叶|没人扫|没人打扫|没人清理|不清理|臭烘烘', '类别', 'HJ', 1.5, NULL, 1, '保洁'),
('R108', '垃圾房|垃圾屋|垃圾点位|垃圾成堆|垃圾满了', '类别', 'HJ', 1.5, NULL, 1, '垃圾点'),
('R109', '果皮箱|卫生死角|死角|没人收拾|收拾|满地|遍地|白色污染|牛粪|鸽子粪|鸟粪', '类别', 'HJ', 1.5, NULL, 1, '清理'),
('R110', '噪音|噪声|扰民|太吵|吵得|吵死|吵闹|睡不着|睡不好觉|轰隆|轰鸣', '类别', 'WR', 3.0, NULL, 1, '噪声'),
('R111', '油烟|烟熏|烟味|烟道|排烟|油烟机', '类别', 'WR', 3.0, NULL, 1, '油烟'),
('R112', '扬尘|粉尘|灰尘|尘土|沙尘|暴土', '类别', 'WR', 2.5, NULL, 1, '扬尘'),
('R113', '废气|异味|刺鼻|恶臭|臭气|臭味|怪味|难闻|臭', '类别', 'WR', 2.0, NULL, 1, '异味'),
('R114', '污染|环保|超标|空气质量', '类别', 'WR', 2.0, NULL, 1, '污染'),
('R115', '排污|偷排|废水|黑臭|黑水|污水直排|直排|死鱼', '类别', 'WR', 2.5, NULL, 1, '排污'),
('R116', '(施工|工地|装修) + (夜间|夜里|晚上|半夜|凌晨|大清早|午休|中午)', '类别', 'WR', 2.0, NULL, 1, '夜间施工'),
('R117', '广场舞|大喇叭|音响|高音喇叭|KTV|酒吧|唱歌|喇叭', '类别', 'WR', 2.0, NULL, 1, '社会生活噪声'),
('R118', '焚烧|烧垃圾|烧秸秆|冒黑烟|黑烟', '类别', 'WR', 3.0, NULL, 1, '焚烧'),
('R119', '(工厂|厂子|化工厂|砖厂|养殖场|养猪场|作坊|加工厂) + (味|臭|味道|气味|噪音|烟|灰|排|污水)', '类别', 'WR', 2.0, NULL, 1, '企业污染'),
('R120', '公园 + (噪音|广场舞|喇叭)', '类别', 'WR', 1.0, NULL, 1, '公园噪声'),
('R121', '光污染|辐射|电磁', '类别', 'WR', 2.0, NULL, 1, '其他污染'),
('R122', '垃圾 - (烧垃圾|焚烧)', '类别', 'WR', -0.5, NULL, 1, '垃圾异味归环卫'),
('R123', '下水道|化粪池', '类别', 'WR', -1.5, NULL, 1, '下水异味归排水'),
('R124', '采石场|石材厂|沙场|砂场|洗砂|挖沙|采砂|挖山|采矿|矿山|碎石厂|搅拌站', '类别', 'WR', 2.0, NULL, 1, '采石采砂'),
('R125', '生态|生态环境|环境破坏|环境污染|环评|环保局|环境', '类别', 'WR', 1.2, NULL, 1, '生态环境'),
('R126', '养猪场|养鸡场|养殖场|屠宰场|化工厂|砖厂|造纸厂|电镀|塑料厂|印刷厂|冶炼厂|小作坊', '类别', 'WR', 1.5, NULL, 1, '污染企业'),
('R127', '浓烟|烟囱|毒气|有毒|喷漆|油漆味|沥青味|烟雾', '类别', 'WR', 2.0, NULL, 1, '烟气'),
('R128', '叮叮当当|叮当|咣当|吵人|闹腾|吵闹声|敲敲打打|叮咣', '类别', 'WR', 2.0, NULL, 1, '敲打声'),
('R129', '烧塑料|呛人|呛|呛得|熏人|熏死|味大|味儿|味道大', '类别', 'WR', 2.0, NULL, 1, '呛人'),
('R130', '(养鸡场|养猪场|养殖场|养殖小区|猪圈|鸡棚|养殖|养猪|养鸡) + (味|味儿|臭|臭味|味道|苍蝇|气味|污水|粪)', '类别', 'WR', 3.0, NULL, 1, '养殖污染'),
('R131', '(修车|修车铺|汽修|铁艺|门窗加工|切割|电焊|洗车店) + (吵|声音|噪音|叮叮当当|味|灰)', '类别', 'WR', 2.0, NULL, 1, '小店扰民'),
('R132', '空调外机|水泵房|低频|电钻|冲击钻|打桩|切割机|鸣笛|喊麦|鸡叫|砸墙|震动|振动|炸街', '类别', 'WR', 2.5, NULL, 1, '噪声源'),
('R133', '装修 + (早上|早晨|七点|六点|晚上|整天|休息|周末|砸)', '类别', 'WR', 2.5, NULL, 1, '装修噪声'),
('R134', '偷排', '类别', 'WR', 1.0, NULL, 1, '偷排'),
('R135', '放音乐|音乐声|音乐|噪声大|动静', '类别', 'WR', 1.5, NULL, 1, '音乐声'),
('R136', '(油条|炒菜|炸鸡) + (油烟|烟|呛)', '类别', 'WR', 1.0, NULL, 1, '油烟'),
('R137', '绿化|绿地|绿化带|绿植|园林', '类别', 'LH', 2.5, NULL, 1, '绿化'),
('R138', '树枝|大树|树木|枯树|死树|行道树|树冠|树根|法桐|杨树|柳树|树', '类别', 'LH', 2.0, NULL, 1, '树木'),
('R139', '修剪|剪枝|倒伏|砍伐|砍树|补栽|补种|移栽', '类别', 'LH', 2.0, NULL, 1, '修剪'),
('R140', '草坪|花坛|花池|花草|花带|草地', '类别', 'LH', 2.5, NULL, 1, '花草'),
('R141', '(绿地|绿化|绿化带|花坛|草坪) + (种菜|毁|占|占用|停车|硬化|改成)', '类别', 'LH', 2.0, NULL, 1, '毁绿'),
('R142', '杨絮|柳絮|飞絮|毛毛虫|虫害|打药|美国白蛾|虫子', '类别', 'LH', 2.5, NULL, 1, '飞絮虫害'),
('R143', '公园|游园|口袋公园|湿地公园', '类别', 'LH', 1.2, NULL, 1, '公园'),
('R144', '树 + (挡|遮|遮挡|采光|窗户)', '类别', 'LH', 1.5, NULL, 1, '遮挡'),
('R145', '枯死|干死|浇水|养护', '类别', 'LH', 1.5, NULL, 1, '养护'),
('R146', '绿篱|冬青|荒草|枯枝|月季|爬墙虎|草太高|草长', '类别', 'LH', 2.0, NULL, 1, '植被'),
('R147', '(树|大树|路边树|树枝) + (倒|倒了|歪|断|断了|挡路|挡)', '类别', 'LH', 1.5, NULL, 1, '倒伏'),
('R148', '银杏树|槐树|松树|树皮|剥皮|柏树|法国梧桐|梧桐', '类别', 'LH', 2.0, NULL, 1, '树种'),
('R149', '违建|违章建筑|违法建筑|私搭乱建|乱搭乱建|违章搭建|私搭|搭建|加盖|彩钢房|阳光房', '类别', 'CG', 3.0, NULL, 1, '违建'),
('R150', '占道|占道经营|摆摊|摊贩|小摊|地摊|流动摊贩|流动商贩|马路市场|出店经营|店外经营', '类别', 'CG', 3.0, NULL, 1, '占道'),
('R151', '广告牌|招牌|霓虹灯|灯箱|门头', '类别', 'CG', 2.0, NULL, 1, '户外广告'),
('R152', '城管|综合执法|执法局', '类别', 'CG', 1.5, NULL, 1, '城管'),
('R153', '围挡|占用公共|圈地|侵占|霸占', '类别', 'CG', 1.5, NULL, 1, '侵占'),
('R154', '赶集|大集|早市|夜市', '类别', 'CG', 1.0, NULL, 1, '集市'),
('R155', '烧烤|烧烤摊|露天烧烤', '类别', 'CG', 1.5, NULL, 1, '露天烧烤'),
('R156', '乱堆乱放|乱堆|乱扔', '类别', 'CG', 0.8, NULL, 1, '乱堆'),
('R157', '(吊车|洗车|修车) + (路边|门口|人行道)', '类别', 'CG', 1.2, NULL, 1, '占路作业'),
('R158', '噪音|噪声|扰民|油烟', '类别', 'CG', -0.5, NULL, 1, '扰民归污染噪声'),
('R159', '洗浴|野广告|道路撒漏|渣土|乱倒渣土|建筑垃圾乱倒', '类别', 'CG', 1.0, NULL, 1, '渣土'),
('R160', '占用公共绿地|楼顶搭|楼顶加盖|地下室改|开墙打洞|围起来|铁皮房|雨棚', '类别', 'CG', 2.0, NULL, 1, '乱搭建'),
('R161', '共用部位|占用楼道|占用消防', '类别', 'CG', 0.8, NULL, 1, '占用'),
('R162', '(小贩|商贩|卖菜|卖水果|推车|三轮车) + (占|堵|堵着|门口|路边)', '类别', 'CG', 1.5, NULL, 1, '流动商贩'),
('R163', '(楼顶|房顶|院里|公共|空地) + (盖房|盖房子|盖|搭|搭棚|建房)', '类别', 'CG', 3.5, NULL, 1, '违建'),
('R164', '收破烂|废品站|废品收购|晾衣|晒被', '类别', 'CG', 1.5, NULL, 1, '市容'),
('R165', '(人行道|盲道|便道) + (占|占了|占着|占用|挡|挡住|堵|摆摊|摊)', '类别', 'CG', 3.0, NULL, 1, '占用人行道'),
('R166', '摊|摊点|摊位|水果摊|菜摊|早餐摊|早点摊|条幅|横幅|晾晒|堆放物料', '类别', 'CG', 2.0, NULL, 1, '摊点'),
('R167', '停车|停车位|车位|停车场|停车难|没地方停|停不下|泊位', '类别', 'TC', 2.5, NULL, 1, '停车'),
('R168', '乱停|乱停乱放|乱停车|违停|僵尸车|占车位|堵门|堵着门|挡道|地锁', '类别', 'TC', 3.0, NULL, 1, '乱停'),
('R169', '停车费|停车收费|包月|道闸|抬杆', '类别', 'TC', 2.5, NULL, 1, '停车收费'),
('R170', '充电桩|充电站|充电口|充电车位|充电柜|快充', '类别', 'TC', 3.0, NULL, 1, '充电'),
('R171', '充电 - (楼道|飞线|上楼|进楼|屋里|家里|推进)', '类别', 'TC', 2.0, NULL, 1, '充电'),
('R172', '车棚|电动车棚|自行车棚|非机动车棚|停车棚', '类别', 'TC', 2.5, NULL, 1, '车棚'),
('R173', '共享单车|共享电动车|共享电单车|单车', '类别', 'TC', 2.5, NULL, 1, '共享单车'),
('R174', '电动车 + (停|停放|没地方|乱放|堆)', '类别', 'TC', 2.0, NULL, 1, '电动车停放'),
('R175', '私家车 + (停|占|堵)', '类别', 'TC', 1.5, NULL, 1, '私家车'),
('R176', '消防通道', '类别', 'TC', -1.0, NULL, 1, '堵消防通道归安全'),
('R177', '飞线充电|楼道充电|上楼充电', '类别', 'TC', -3.0, NULL, 1, '违规充电归安全'),
('R178', '充电宝|话费', '类别', 'TC', -2.0, NULL, 1, '不是车辆充电'),
('R179', '没地儿停|没地停|没处停|抢车位|油车|油车占位|占位|停满', '类别', 'TC', 2.5, NULL, 1, '车位紧张'),
('R180', '划线|停车线|挪车|堵车库|限时停车|免费停车|占道停车|小车', '类别', 'TC', 1.5, NULL, 1, '停车秩序'),
('R181', '物业|物业公司|物管', '类别', 'WY', 2.0, NULL, 1, '物业'),
('R182', '物业费|物业服务|业委会|业主委员会|业主大会|维修基金|公共收益|公摊', '类别', 'WY', 3.0, NULL, 1, '物业服务'),
('R183', '电梯 - (加装|加装电梯|安装电梯|装电梯)', '类别', 'WY', 2.5, NULL, 1, '电梯'),
('R184', '电梯 + (坏|坏了|故障|停运|停了|异响|不能用|维修|抖|卡)', '类别', 'WY', 1.5, NULL, 1, '电梯故障'),
('R185', '门禁|单元门|保安|门岗|道闸坏|楼宇门|对讲', '类别', 'WY', 2.5, NULL, 1, '门岗'),
('R186', '楼道 + (灯|脏|杂物|堆|声控灯)', '类别', 'WY', 2.0, NULL, 1, '楼道'),
('R187', '声控灯|感应灯|楼道灯', '类别', 'WY', 2.5, NULL, 1, '楼道灯'),
('R188', '(业主|住户) - 企业', '类别', 'WY', 0.6, NULL, 1, '业主'),
('R189', '小区 - 老旧小区', '类别', 'WY', 0.4, NULL, 1, '小区'),
('R190', '外来车辆|外来人员|随便进', '类别', 'WY', 1.2, NULL, 1, '小区出入'),
('R191', '弃管|没有物业|物业跑|换物业|前期物业', '类别', 'WY', 2.5, NULL, 1, '无物业'),
('R192', '路灯|积水|淹|淹了|停水|停电|暖气|噪音|垃圾|漏水|下水道|绿化|充电桩|消防|消防通道|井盖', '类别', 'WY', -1.0, NULL, 1, '专门类别优先'),
('R193', '物业 + (不管|不作为|不清理|没人管|推诿|态度|不修|服务)', '类别', 'WY', 1.2, NULL, 1, '物业服务差'),
('R194', '保洁员|公共部位|单元楼|水泵|蓄水池|小区大门|大门|岗亭', '类别', 'WY', 1.0, NULL, 1, '小区公共部位'),
('R195', '老旧小区|旧改|老小区改造|小区改造|棚改|棚户区|城中村改造|城市更新', '类别', 'ZF', 3.0, NULL, 1, '旧改'),
('R196', '加装电梯|安装电梯|装电梯|装个电梯|加电梯', '类别', 'ZF', 4.0, NULL, 1, '加装电梯'),
('R197', '房产证|不动产证|办证难|产权|大红本|产权证|房本', '类别', 'ZF', 3.0, NULL, 1, '办证'),
('R198', '拆迁|征收|安置|回迁|安置房|回迁房|补偿款|拆迁款', '类别', 'ZF', 3.0, NULL, 1, '征收安置'),
('R199', '漏雨|渗水|屋顶漏|楼顶漏|外墙|墙皮|外墙皮|保温层|掉皮|防水', '类别', 'ZF', 2.5, NULL, 1, '房屋漏损'),
('R200', '漏水 + (屋顶|楼顶|楼上|天花板|墙|顶楼|卫生间)', '类别', 'ZF', 2.0, NULL, 1, '房屋漏水'),
('R201', '危房|墙体开裂|墙裂|楼板|房子裂|房屋质量|房子质量', '类别', 'ZF', 3.0, NULL, 1, '房屋安全'),
('R202', '烂尾|烂尾楼|延期交房|交房|开发商|楼盘|售楼处|退房|购房', '类别', 'ZF', 2.5, NULL, 1, '商品房'),
('R203', '公租房|廉租房|保障房|公积金|经适房|租房补贴', '类别', 'ZF', 3.0, NULL, 1, '住房保障'),
('R204', '租房|房租|房东|租赁|中介', '类别', 'ZF', 1.5, NULL, 1, '租房'),
('R205', '装修 + (拆|承重墙|砸墙)', '类别', 'ZF', 3.0, NULL, 1, '违规装修'),
('R206', '楼顶|楼栋|楼体', '类别', 'ZF', 0.6, NULL, 1, '楼体'),
('R207', '楼顶 + (盖|盖房|盖房子|搭|加盖)', '类别', 'ZF', -2.0, NULL, 1, '楼顶加盖归城管'),
('R208', '购房|买房|房子|房屋|新房|住房|不动产|不动产登记|一房二卖|网签|房贷|首付|限购', '类别', 'ZF', 2.0, NULL, 1, '房屋'),
('R209', '建房|自建房|盖房|翻建|危楼|容积率|规划|规划局|户型|公摊面积', '类别', 'ZF', 1.5, NULL, 1, '规划建设'),
('R210', '施工质量|偷工减料|工程质量|项目部|承建商|烂尾楼', '类别', 'ZF', 1.5, NULL, 1, '工程质量'),
('R211', '(房子|老房子|平房|屋里|屋子) + (漏|漏水|漏雨|一下雨就漏|下雨)', '类别', 'ZF', 2.0, NULL, 1, '房屋漏雨'),
('R212', '楼间距|采光|挡光|日照', '类别', 'ZF', 2.0, NULL, 1, '采光'),
('R213', '房屋鉴定|防盗网|阳台|样板间|面积缩水|交付|精装修', '类别', 'ZF', 2.0, NULL, 1, '房屋'),
('R214', '消防|消防通道|灭火器|消防栓|消火栓|烟感|安全出口|疏散', '类别', 'AQ', 3.0, NULL, 1, '消防'),
('R215', '高空抛物|楼上扔|往下扔', '类别', 'AQ', 3.5, NULL, 1, '高空抛物'),
('R216', '遛狗|不拴绳|没拴绳|不牵绳|流浪狗|野狗|恶犬|大狗|养狗|狗咬|咬人|狗叫', '类别', 'AQ', 2.5, NULL, 1, '养犬'),
('R217', '小偷|被偷|偷东西|盗窃|失窃|丢车|被盗|偷电瓶', '类别', 'AQ', 3.0, NULL, 1, '盗窃'),
('R218', '偷 - (偷着|偷偷|偷排|烧|倒)', '类别', 'AQ', 2.0, NULL, 1, '盗窃'),
('R219', '飞线充电|楼道充电|上楼充电|电动车上楼|电瓶车进楼|推进电梯|电动车进电梯', '类别', 'AQ', 3.5, NULL, 1, '电动车隐患'),
('R220', '打架|斗殴|闹事|寻衅|骚扰|流氓|醉汉|尾随', '类别', 'AQ', 2.5, NULL, 1, '治安'),
('R221', '监控|摄像头|探头', '类别', 'AQ', 1.8, NULL, 1, '监控'),
('R222', '安全隐患|隐患|危险|不安全|太危险', '类别', 'AQ', 0.8, NULL, 1, '隐患'),
('R223', '赌博|传销|涉黄|麻将馆|黄赌毒', '类别', 'AQ', 3.0, NULL, 1, '违法活动'),
('R224', '派出所|户口|落户|身份证|居住证|警务室', '类别', 'AQ', 2.0, NULL, 1, '户籍'),
('R225', '烟花|爆竹|鞭炮|放炮|孔明灯', '类别', 'AQ', 3.0, NULL, 1, '烟花爆竹'),
('R226', '液化气罐|煤气罐|危化品|易燃易爆', '类别', 'AQ', 2.5, NULL, 1, '危险品'),
('R227', '堵 + 消防通道', '类别', 'AQ', 1.0, NULL, 1, '堵消防通道'),
('R228', '(电瓶车|电动车|电车) + (楼道|进楼|上楼|屋里|家里|电梯|推进)', '类别', 'AQ', 3.5, NULL, 1, '电动车进楼'),
('R229', '治安|报警|派出所民警|巡逻|民警', '类别', 'AQ', 2.0, NULL, 1, '治安'),
('R230', '上户口|上户|入户', '类别', 'AQ', 2.0, NULL, 1, '户籍'),
('R231', '翻墙|撬锁|贼|撬门|入室', '类别', 'AQ', 2.5, NULL, 1, '盗窃'),
('R232', '赌钱|赌|打牌|聚众|麻将桌|飞车|酒驾|头盔|无证', '类别', 'AQ', 2.0, NULL, 1, '治安'),
('R233', '(偷|被偷|偷走|偷了) + (井盖|电缆|电线|电瓶|东西|车|手机|钱)', '类别', 'AQ', 2.0, NULL, 1, '偷盗'),
('R234', '入学|学区|招生|转学|小升初|划片|学位|报名|读书|辍学', '类别', 'JY', 2.5, NULL, 1, '入学'),
('R235', '学校|上学', '类别', 'JY', 1.2, NULL, 1, '学校'),
('R236', '幼儿园|托儿所|托育|小学|中学|初中|高中', '类别', 'JY', 1.3, NULL, 1, '学校'),
('R237', '幼儿园 + (学费|贵|太贵|入园|公办|名额|招生|收费|收)', '类别', 'JY', 1.5, NULL, 1, '入园'),
('R238', '老师|教师|班主任|校长|补课|作业|学费|体罚|校服', '类别', 'JY', 2.5, NULL, 1, '教学'),
('R239', '课后服务|延时班|托管|午托|校外培训|补课班|辅导班', '类别', 'JY', 2.5, NULL, 1, '课后'),
('R240', '图书馆|书屋|阅览室|文化馆|文化活动|看书|演出', '类别', 'JY', 2.5, NULL, 1, '文化'),
('R241', '体育馆|篮球场|足球场|球场|游泳馆|乒乓球|健身馆', '类别', 'JY', 2.0, NULL, 1, '体育'),
('R242', '放学|接送|接孩子|家长|校门口', '类别', 'JY', 0.8, NULL, 1, '接送'),
('R243', '校园|霸凌|校园欺凌|食堂饭菜', '类别', 'JY', 2.5, NULL, 1, '校园'),
('R244', '孩子|学生|小孩|娃', '类别', 'JY', 0.4, NULL, 1, '学生'),
('R245', '围墙|绕行|绕路|绕道|绕远', '类别', 'JY', -1.0, NULL, 1, '上学路归道路'),
('R246', '红绿灯|斑马线|路灯|堵车|拥堵', '类别', 'JY', -1.0, NULL, 1, '校门口交通归道路'),
('R247', '教育|中考|高考|考试成绩|录取|学籍|毕业证|教师资格|教资|教育局|教学质量|大学生|师资', '类别', 'JY', 2.0, NULL, 1, '教育'),
('R248', '在职教师|代课|民办教师|特岗|支教', '类别', 'JY', 1.0, NULL, 1, '教师'),
('R249', '游泳|体育|健身步道|篮球|乒乓球台', '类别', 'JY', 1.0, NULL, 1, '体育'),
('R250', '营养午餐|学生餐|学校食堂|食堂', '类别', 'JY', 1.0, NULL, 1, '学校食堂'),
('R251', '培训班|补习班|早教|跆拳道班', '类别', 'JY', 1.5, NULL, 1, '培训'),
('R252', '托管班|暑托班|午休|伙食|校服费|资料费|晚自习|近视|住校|宿舍|成绩|班级|大班额', '类别', 'JY', 2.0, NULL, 1, '校园生活'),
('R253', '(户口|户籍|租房|房产证|拆迁) + (上学|初中|小学|入学|上哪个|学校|幼儿园)', '类别', 'JY', 3.0, NULL, 1, '入学条件'),
('R254', '医院|看病|挂号|住院|门诊|急诊|病房', '类别', 'YL', 2.5, NULL, 1, '就医'),
('R255', '卫生室|卫生院|社区医院|诊所|卫生服务中心|大夫|医生|护士|村医|卫生所', '类别', 'YL', 3.0, NULL, 1, '基层医疗'),
('R256', '疫苗|打疫苗|接种|体检|打针|输液', '类别', 'YL', 2.5, NULL, 1, '预防'),
('R257', '药|买药|药店|药房|慢病|慢性病|降压药|开药', '类别', 'YL', 2.0, NULL, 1, '药品'),
('R258', '医保|报销|新农合|医疗保险|异地就医|医保卡', '类别', 'YL', 3.0, NULL, 1, '医保'),
('R259', '乱开药|收红包|误诊|医德|多收费', '类别', 'YL', 2.0, NULL, 1, '医疗行为'),
('R260', '母婴|产检|生孩子|月子|产假|生育津贴', '类别', 'YL', 2.0, NULL, 1, '妇幼'),
('R261', '心理咨询|精神病|康复|家庭医生', '类别', 'YL', 2.0, NULL, 1, '专项服务'),
('R262', '宠物医院|动物医院', '类别', 'YL', -2.0, NULL, 1, '不是医疗'),
('R263', '独生子女|二胎|三胎|计划生育|准生证|计生|出生证|生育|生育证', '类别', 'YL', 2.5, NULL, 1, '计划生育'),
('R264', '医疗|行医|卫健|卫健委|公共卫生|卫生局|手术|换药|做手术|药价|看不起病|病人|患者|治病|治疗', '类别', 'YL', 2.0, NULL, 1, '医疗'),
('R265', '大病|慢病门诊|特病|救命药|报销比例', '类别', 'YL', 2.0, NULL, 1, '医药费用'),
('R266', '医美|整形|牙科|口腔', '类别', 'YL', 1.5, NULL, 1, '专科'),
('R267', '病退', '类别', 'YL', -2.0, NULL, 1, '病退归社保'),
('R268', '量血压|血压|抽血|化验|检查费|挂不上号|挂号难|中医|牙科|护工|核酸|流感|感冒|发烧', '类别', 'YL', 1.8, NULL, 1, '就诊'),
('R269', '长护险|门诊统筹|医保缴费|大病保险', '类别', 'YL', 2.5, NULL, 1, '医保'),
('R270', '社保|养老保险|养老金|退休|退休金|退休工资|缴费年限|社保卡', '类别', 'SB', 3.0, NULL, 1, '社保'),
('R271', '工资|欠薪|拖欠工资|讨薪|血汗钱|农民工工资|工钱|发工资', '类别', 'SB', 3.0, NULL, 1, '工资'),
('R272', '劳动合同|加班|辞退|开除|工伤|失业|失业金|裁员|五险', '类别', 'SB', 3.0, NULL, 1, '劳动'),
('R273', '就业|找工作|找不到工作|招聘会|技能培训|职业培训|公益性岗位|打工|零工', '类别', 'SB', 2.5, NULL, 1, '就业'),
('R274', '老板 + (不给|跑|跑了|欠|拖)', '类别', 'SB', 2.0, NULL, 1, '欠薪老板'),
('R275', '干活|上班|单位', '类别', 'SB', 0.5, NULL, 1, '务工'),
('R276', '招不到人|招工|用工', '类别', 'SB', -1.0, NULL, 1, '企业用工归助企'),
('R277', '职称|公务员|事业单位|编制|招考|人事考试|考编|资格证书|职业资格|证书', '类别', 'SB', 2.0, NULL, 1, '人事'),
('R278', '参保|补缴|断缴|农保|旧农保|保险|断保|缴费', '类别', 'SB', 2.0, NULL, 1, '参保'),
('R279', '下岗|工龄|职工|内退|买断|病退|提前退休|特殊工种|正式工|合同工|临时工', '类别', 'SB', 2.0, NULL, 1, '职工待遇'),
('R280', '劳动法|劳务|劳务派遣|试用期|加班费|高温补贴|产假|用人单位|考勤', '类别', 'SB', 2.5, NULL, 1, '劳动权益'),
('R281', '人才引进|人才补贴|见习|高校毕业生|人力资源', '类别', 'SB', 2.0, NULL, 1, '人才'),
('R282', '(打工|回来|返乡|没工作|失业|妇女) + (技术|技能|培训|培训班|学个|手艺)', '类别', 'SB', 3.0, NULL, 1, '技能培训'),
('R283', '灵活就业|社保补贴|工伤认定|劳动监察|五险一金|没交社保|不交社保|黑中介|中介费', '类别', 'SB', 3.0, NULL, 1, '劳动保障'),
('R284', '低保|特困|五保|临时救助|困难补助|贫困|困难家庭|救济|吃不上饭', '类别', 'MZ', 3.0, NULL, 1, '救助'),
('R285', '养老院|敬老院|养老中心|老年食堂|长者食堂|助老|日间照料|托老|幸福院|养老服务', '类别', 'MZ', 3.0, NULL, 1, '养老'),
('R286', '残疾人|残疾证|残疾|轮椅|盲人|聋哑', '类别', 'MZ', 2.5, NULL, 1, '助残'),
('R287', '独居老人|空巢老人|孤寡老人|独居|没人照顾|没人照料|行动不便', '类别', 'MZ', 2.5, NULL, 1, '独居老人'),
('R288', '高龄补贴|高龄津贴|老年证|老年卡|老年优待', '类别', 'MZ', 3.0, NULL, 1, '老年优待'),
('R289', '退役军人|优抚|抚恤|老兵|军属', '类别', 'MZ', 2.5, NULL, 1, '优抚'),
('R290', '孤儿|留守儿童|困境儿童|留守老人', '类别', 'MZ', 2.5, NULL, 1, '儿童关爱'),
('R291', '流浪乞讨|流浪汉|乞讨|流浪人员', '类别', 'MZ', 2.5, NULL, 1, '流浪救助'),
('R292', '公墓|殡葬|殡仪馆|骨灰|墓地|丧事', '类别', 'MZ', 2.5, NULL, 1, '殡葬'),
('R293', '老人|老年人|老头|老太太|岁数大', '类别', 'MZ', 0.4, NULL, 1, '老人'),
('R294', '志愿者上门|送餐|助餐|陪护', '类别', 'MZ', 1.5, NULL, 1, '助餐'),
('R295', '扶贫|贫困户|建档立卡|救助金|慈善|低收入', '类别', 'MZ', 2.0, NULL, 1, '帮扶'),
('R296', '五保户|敬老|老年大学|老年活动室|居家养老', '类别', 'MZ', 2.5, NULL, 1, '养老服务'),
('R297', '老兵|退伍|退役老兵|退伍军人|军人', '类别', 'MZ', 2.0, NULL, 1, '退役军人'),
('R298', '呼叫器|防走失|适老化|扶手|助浴', '类别', 'MZ', 2.0, NULL, 1, '适老'),
('R299', '假货|过期|变质|食品安全|缺斤少两|短斤缺两|三无|假冒|掺假|注水肉', '类别', 'SC', 3.0, NULL, 1, '商品质量'),
('R300', '退款|退货|退钱|不退|预付卡|会员卡|办卡|充值|押金|储值|霸王条款', '类别', 'SC', 2.5, NULL, 1, '消费'),
('R301', '商家|超市|商场|店家|店老板|商户|饭店|餐馆|小饭馆|外卖|饭馆', '类别', 'SC', 1.5, NULL, 1, '商家'),
('R302', '涨价|价格|乱收费|多收|明码标价|宰客|太贵|要价', '类别', 'SC', 1.2, NULL, 1, '价格'),
('R303', '菜市场|农贸市场|市场摊位|菜贩|菜价', '类别', 'SC', 1.5, NULL, 1, '市场'),
('R304', '拉肚子|吃坏|不新鲜|有虫|头发丝', '类别', 'SC', 2.5, NULL, 1, '食品'),
('R305', '(健身房|美容院|理发店|培训机构) + (跑路|关门|退)', '类别', 'SC', 2.5, NULL, 1, '跑路'),
('R306', '虚假宣传|保健品|忽悠老人|推销|免费领鸡蛋|讲座', '类别', 'SC', 3.0, NULL, 1, '虚假宣传'),
('R307', '物业费|停车费|水费|电费|学费|暖气费', '类别', 'SC', -1.5, NULL, 1, '专门收费另列'),
('R308', '加油站|计量|电子秤|秤', '类别', 'SC', 2.0, NULL, 1, '计量'),
('R309', '消费者|消费|欺诈|欺骗消费者|垄断|强制消费|强买强卖|返现|打折|维权', '类别', 'SC', 2.0, NULL, 1, '消费'),
('R310', '旅游|景区|门票|导游|旅行社|游客|宾馆|酒店|民宿', '类别', 'SC', 2.0, NULL, 1, '旅游'),
('R311', '售后|保修|三包|质量问题|二手车|4s店|家电|手机店|网购|直播带货', '类别', 'SC', 2.0, NULL, 1, '商品售后'),
('R312', '屠宰|猪肉|猪肉价格|定点屠宰|豆腐|早餐店|火锅|蛋糕店|学校门口小卖部', '类别', 'SC', 1.5, NULL, 1, '食品经营'),
('R313', '药品广告|虚假广告|广告宣传', '类别', 'SC', 2.0, NULL, 1, '广告'),
('R314', '卡里 + (钱|块|余额)', '类别', 'SC', 2.0, NULL, 1, '预付卡'),
('R315', '买菜 + (不方便|远|没地方|难)', '类别', 'SC', 2.0, NULL, 1, '便民网点'),
('R316', '三无产品|辣条|零食|小卖部|食品|食材|病死|病死鸡|病死猪|卖病|卖假|卫生许可证|小饭桌', '类别', 'SC', 2.5, NULL, 1, '食品'),
('R317', '庄稼|小麦|玉米|种地|农田|耕地|大棚|麦田|地里|菜地|蔬菜|果树|苗木', '类别', 'NC', 2.0, NULL, 1, '种植'),
('R318', '灌溉|机井|浇地|水渠|浇麦子|水库|抽水浇地|渠道', '类别', 'NC', 3.0, NULL, 1, '水利'),
('R319', '宅基地|土地流转|承包地|土地确权|承包费|口粮田|土地承包', '类别', 'NC', 3.0, NULL, 1, '土地'),
('R320', '村委|村集体|村务公开|村账|村务|村干部|村支书|村财务', '类别', 'NC', 2.0, NULL, 1, '村务'),
('R321', '农药|化肥|种子|农机|农机补贴|种粮补贴|粮食补贴|收割机|农资', '类别', 'NC', 3.0, NULL, 1, '农资'),
('R322', '旱厕|厕改|改厕|户厕|抽粪', '类别', 'NC', 3.0, NULL, 1, '改厕'),
('R323', '养猪|养鸡|养牛|养殖|养殖户|禽流感|死猪|防疫', '类别', 'NC', 2.0, NULL, 1, '养殖'),
('R324', '种菜 - (绿化|绿地|绿化带|花坛|草坪|小区)', '类别', 'NC', 1.5, NULL, 1, '种菜'),
('R325', '卖不出去|滞销|收购|销路', '类别', 'NC', 2.0, NULL, 1, '销售'),
('R326', '乡村振兴|农业合作社|合作社|农民|庄户人', '类别', 'NC', 1.2, NULL, 1, '农村'),
('R327', '村里|村子|俺村|我们村|俺庄', '类别', 'NC', 0.3, NULL, 1, '村'),
('R328', '种粮|粮食|良田|农村|乡村|生态林|山林|林地|鱼塘|果园', '类别', 'NC', 0.8, NULL, 1, '农村'),
('R329', '征地|占地补偿|土地补偿|青苗费', '类别', 'NC', 2.0, NULL, 1, '征地'),
('R330', '没人收|烂在地里|收成|歉收|蝗虫|病虫害', '类别', 'NC', 1.5, NULL, 1, '种植损失'),
('R331', '大葱|葱|大蒜|生姜|萝卜|桃子|葡萄|西瓜|卖不上价|分红|集体资产|旱|旱情|抗旱|无人机打药', '类别', 'NC', 1.5, NULL, 1, '种植'),
('R332', '(企业|公司|工厂|厂子|厂里|厂|小微企业) + (周转不开|贷款|融资|资金|周转|银行)', '类别', 'QY', 4.0, NULL, 1, '融资'),
('R333', '(企业|公司|工厂|厂子|厂里|厂|车间|产业园|大棚) + (招工|用工|缺人|招不到|招不到人|招人|工人)', '类别', 'QY', 4.0, NULL, 1, '用工'),
('R334', '营商环境|助企|惠企|惠企政策|纾困|政策兑现|招商|扶持政策', '类别', 'QY', 3.5, NULL, 1, '惠企'),
('R335', '招工难|用工荒|缺工|用工难', '类别', 'QY', 3.5, NULL, 1, '招工'),
('R336', '(企业|公司|工厂|厂子|厂房|园区) + (审批|用地|扩建|手续|环评|厂房|办证|许可|验收)', '类别', 'QY', 3.5, NULL, 1, '审批'),
('R337', '退税|减税|税费|税务|发票|缓缴', '类别', 'QY', 2.5, NULL, 1, '税费'),
('R338', '(企业|公司|工厂|厂子|车间|园区) + (停电|限电|电价|用电|扩容|变压器|停气|用气)', '类别', 'QY', 4.0, NULL, 1, '企业用能'),
('R339', '账款|工程款|货款|拖欠企业|尾款', '类别', 'QY', 2.5, NULL, 1, '账款'),
('R340', '(个体户|个体工商户|小店|门头房|门面|商铺) + (租金|房租|贷款|生意|经营|执照)', '类别', 'QY', 2.0, NULL, 1, '个体经营'),
('R341', '营业执照|开店|办照|注册公司|经营许可', '类别', 'QY', 2.5, NULL, 1, '办照'),
('R342', '产业园|工业园|创业园|孵化器|园区', '类别', 'QY', 1.2, NULL, 1, '园区'),
('R343', '订单|出口|外贸|产能|投产', '类别', 'QY', 2.0, NULL, 1, '经营'),
('R344', '我们公司|我们企业|我公司|本公司|我厂|我们厂|俺厂|我司', '类别', 'QY', 2.5, NULL, 1, '企业自述'),
('R345', '拖欠工资|欠薪|讨薪|工资', '类别', 'QY', -1.5, NULL, 1, '欠薪归社保'),
('R346', '污染|噪音|异味|排污|臭味|黑烟', '类别', 'QY', -2.0, NULL, 1, '污染另列'),
('R347', '政务大厅|办事大厅|政务服务|办事窗口|服务大厅|便民服务中心|窗口', '类别', 'QT', 2.0, NULL, 1, '政务服务'),
('R348', '红白事|彩礼|移风易俗|铺张浪费|陋习', '类别', 'QT', 2.5, NULL, 1, '移风易俗'),
('R349', '快递|驿站|快递柜|取件|派送', '类别', 'QT', 2.5, NULL, 1, '快递'),
('R350', '志愿者|志愿服务|表扬|感谢信|点赞', '类别', 'QT', 1.5, NULL, 1, '表扬'),
('R351', '小程序|公众号|网站|系统打不开|手机软件', '类别', 'QT', 1.5, NULL, 1, '线上平台'),
('R352', '邻居|邻里|邻里纠纷|楼上楼下|调解', '类别', 'QT', 1.0, NULL, 1, '邻里'),
('R353', '办事 + (难|慢|态度|推诿|跑)', '类别', 'QT', 2.5, NULL, 1, '办事'),
('R354', '流浪猫|野猫|喂猫', '类别', 'QT', 2.5, NULL, 1, '流浪猫'),
('R355', '银行 + (排队|网点|窗口)', '类别', 'QT', 1.5, NULL, 1, '银行'),
('R356', '邮政|邮局|包裹|邮件|ems|快递员|丢件', '类别', 'QT', 2.5, NULL, 1, '邮政'),
('R357', '红白喜事|大操大办|婚礼|份子钱|随礼', '类别', 'QT', 2.5, NULL, 1, '移风易俗'),
('R358', '(着火了|着火啦|著火了|起火了|起火啦|失火了|失火啦|火势|烧起来了|烧着了|在烧|在燃烧|着大火|救火|快着了|火很大|火灭不了|灭不了火) - 演练', '紧急', '请先离开危险的地方，马上拨打119（火警）；有人受伤拨打120。走楼梯，不要坐电梯，不要回屋取东西。人安全了，再把情况发给我们。', 3.0, NULL, 1, '火情'),
('R359', '(浓烟|冒浓烟|滚滚浓烟|冒烟) - (烟囱|污染|厂|工厂|砖厂|厂子|车间|企业|天天|每天|长期|常年)', '紧急', '请先离开危险的地方，马上拨打119（火警）；有人受伤拨打120。走楼梯，不要坐电梯，不要回屋取东西。人安全了，再把情况发给我们。', 2.0, NULL, 1, '冒烟'),
('R360', '(着火|著火|起火|失火|火灾|明火|大火) - (怕|害怕|担心|容易|万一|隐患|演练|预防|防止|去年|以前|后|以后|之后|引起|引发|如果|要是)', '紧急', '请先离开危险的地方，马上拨打119（火警）；有人受伤拨打120。走楼梯，不要坐电梯，不要回屋取东西。人安全了，再把情况发给我们。', 3.0, NULL, 1, '火情'),
('R361', '(燃气|煤气|天然气|液化气|煤气罐) + (泄漏|泄露|漏气|漏了|味|气味|味道|臭味|嘶嘶)', '紧急', '请先关好燃气阀门，开窗，不要开关灯和电器，不要在屋里打电话。到室外以后拨打燃气公司的抢修电话（燃气卡或燃气表上有），情况紧急拨打119。', 3.0, NULL, 1, '燃气泄漏'),
('R362', '煤气味|燃气味|天然气味|漏煤气|漏燃气|漏天然气|瓦斯味', '紧急', '请先关好燃气阀门，开窗，不要开关灯和电器，不要在屋里打电话。到室外以后拨打燃气公司的抢修电话（燃气卡或燃气表上有），情况紧急拨打119。', 3.0, NULL, 1, '燃气泄漏'),
('R363', '煤气中毒|一氧化碳|炭火中毒|中煤气', '紧急', '请马上开窗，把人移到室外通风的地方，拨打120（急救）。人没有呼吸时，请听120的指导。安全以后再告诉我们。', 3.0, NULL, 1, '一氧化碳中毒'),
('R364', '触电|电着人|电到人|被电了|被电击|被电倒', '紧急', '请不要靠近，也不要用手去拉人，离开断落的电线8米以上。先断开电源，有人受伤马上拨打120；线路故障拨打95598（供电抢修），有危险拨打119。', 3.0, NULL, 1, '触电'),
('R365', '漏电 - (担心|怕|容易|如果|要是|万一|去年)', '紧急', '请不要靠近，也不要用手去拉人，离开断落的电线8米以上。先断开电源，有人受伤马上拨打120；线路故障拨打95598（供电抢修），有危险拨打119。', 3.0, NULL, 1, '漏电'),
('R366', '(电线|高压线|电缆|电杆|电线杆|变压器|电表箱|配电箱) + (断了|断落|掉下来|掉地上|垂下来|耷拉|落地|倒了|冒火花|打火|火花)', '紧急', '请不要靠近，也不要用手去拉人，离开断落的电线8米以上。先断开电源，有人受伤马上拨打120；线路故障拨打95598（供电抢修），有危险拨打119。', 3.0, NULL, 1, '电线断落'),
('R367', '掉河里了|掉水里了|掉沟里了|掉井里了|掉井里|掉进河里了|落入水中|沉下去了|有人落水|落水了|有人溺水|溺水了', '紧急', '请马上拨打119和110，有人受伤拨打120。不要盲目下水，可以用长杆、绳子、救生圈施救。安全以后再告诉我们。', 3.0, NULL, 1, '溺水'),
('R368', '(掉进|掉到|掉|滑进|摔进|卷进|溺水|落水) + (河|水|水里|河里|井|井里|沟|水库|池塘|湾|湾里|水塘|孩子|小孩|老人|有人) - (差点|差一点|险些|容易|怕|担心|宣传|防止|预防|防溺水|护栏|以前|去年|井盖|牌子)', '紧急', '请马上拨打119和110，有人受伤拨打120。不要盲目下水，可以用长杆、绳子、救生圈施救。安全以后再告诉我们。', 3.0, NULL, 1, '落水落井'),
('R369', '(电梯|车里|屋里|家里|楼里|水里|洪水) + (被困|困住|困在|困人|关在里面|出不来|锁在) - (怕|担心|万一|容易)', '紧急', '请先拨打119（救援）；困在电梯里，请按轿厢里的报警按钮，不要扒门。有人不舒服拨打120。脱险以后再把情况发给我们。', 3.0, NULL, 1, '被困'),
('R370', '有人被困|被困了|被困在|困在电梯|困电梯|人困住|困住了|锁在车里|被埋|埋住了|卡住了下不来', '紧急', '请先拨打119（救援）；困在电梯里，请按轿厢里的报警按钮，不要扒门。有人不舒服拨打120。脱险以后再把情况发给我们。', 3.0, NULL, 1, '被困'),
('R371', '昏迷|晕倒|不省人事|没呼吸|没有呼吸|喘不上气|大出血|流了好多血|流血不止|抽搐|心脏病犯|心梗|叫不醒|没意识|坠楼|从楼上掉下来', '紧急', '请马上拨打120（急救），告诉对方地点和病人的情况，按电话里的指导去做，身边留一个人。病人安全了，再告诉我们。', 3.0, NULL, 1, '急病'),
('R372', '食物中毒|农药中毒|喝农药|误食|中毒了', '紧急', '请马上拨打120（急救），告诉对方地点和病人的情况，按电话里的指导去做，身边留一个人。病人安全了，再告诉我们。', 3.0, NULL, 1, '中毒'),
('R373', '(车祸|撞人|撞伤|撞倒|轧伤|翻车) - (多发|频发|经常|容易|怕|担心|红绿灯|以前|去年|差点|险些)', '紧急', '请先到安全的地方，打开双闪，放好警示牌。有人受伤拨打120，交通事故报警拨打122或者110。处理好以后再告诉我们。', 3.0, NULL, 1, '交通事故'),
('R374', '出车祸了|撞人了|撞到人了|撞着人了|撞死人|车翻了', '紧急', '请先到安全的地方，打开双闪，放好警示牌。有人受伤拨打120，交通事故报警拨打122或者110。处理好以后再告诉我们。', 3.0, NULL, 1, '交通事故'),
('R375', '自杀|轻生|不想活|不想活了|跳楼|跳河|寻死|活不下去|割腕|了结自己|活着没意思|一了百了', '紧急', '您现在的感受很重要。请先让身边的亲人、朋友陪着您，现在就拨打12356（心理援助热线，24小时）；有危险马上拨打110或者120。您愿意的话，也可以一直在这里和我们说。', 3.0, NULL, 1, '轻生'),
('R376', '(想死|死了算了) - (你|你们|您|领导)', '紧急', '您现在的感受很重要。请先让身边的亲人、朋友陪着您，现在就拨打12356（心理援助热线，24小时）；有危险马上拨打110或者120。您愿意的话，也可以一直在这里和我们说。', 3.0, NULL, 1, '轻生'),
('R377', '(持刀|拿刀|拿着刀|砍人|砍死|行凶|抢劫|绑架|劫持|杀人|救命) - 救命药', '紧急', '请先到安全的地方，马上拨打110（报警）；有人受伤拨打120。不方便说话时，可以发短信到12110报警。安全以后再告诉我们。', 3.0, NULL, 1, '暴力'),
('R378', '(正在|现在|刚才|马上) + (打人|打架|被打|打起来|殴打|砸门|砸车|踹门|斗殴)', '紧急', '请先到安全的地方，马上拨打110（报警）；有人受伤拨打120。不方便说话时，可以发短信到12110报警。安全以后再告诉我们。', 3.0, NULL, 1, '暴力'),
('R379', '家暴|家庭暴力|老公打我|丈夫打我|打老婆|打孩子|虐待老人|虐待儿童|虐待', '紧急', '请先保护好自己和孩子，马上拨打110（报警），有伤拨打120。也可以拨打12338（妇女维权）寻求帮助。安全以后，您可以继续在这里说。', 3.0, NULL, 1, '家庭暴力'),
('R380', '(孩子|小孩|老人|老太太|老头|儿子|女儿|父亲|母亲|奶奶|爷爷|妈妈|爸爸) + (走失|走丢|失踪|不见了|找不到了|找不着)', '紧急', '请马上拨打110（报警），说清楚走失的人的年龄、衣着、最后出现的地点，不用等24小时。同时请邻居和社区帮助寻找，也可以把照片发给我们。', 3.0, NULL, 1, '走失'),
('R381', '走失|走丢了|孩子丢了|小孩丢了|老人丢了|娃丢了|孩子没了', '紧急', '请马上拨打110（报警），说清楚走失的人的年龄、衣着、最后出现的地点，不用等24小时。同时请邻居和社区帮助寻找，也可以把照片发给我们。', 2.0, NULL, 1, '走失'),
('R382', '坍塌|倒塌|垮塌|塌楼|楼塌|房子塌|楼歪|要塌|快塌|墙倒了', '紧急', '请马上远离，不要靠近，也提醒别人不要靠近。拨打119（救援），有人受伤拨打120。人安全了，再把地点和照片发给我们。', 3.0, NULL, 1, '坍塌'),
('R383', '(爆炸|爆燃|炸了) - (爆炸性|新闻|信息|怕|担心|隐患|容易|万一|如果)', '紧急', '请马上离开，不要围观，拨打119（火警）和110（报警），有人受伤拨打120。人安全了，再把情况发给我们。', 3.0, NULL, 1, '爆炸'),
('R384', '(危化品|化学品|液氨|氨气|氯气|毒气|有毒气体|硫酸|盐酸|油罐车) + (泄漏|泄露|漏了|洒了|侧翻)', '紧急', '请马上往上风方向离开，用湿毛巾捂住口鼻，拨打119（救援），有人不舒服拨打120。安全以后再告诉我们。', 3.0, NULL, 1, '危化品'),
('R385', '法院|判决|判决书|起诉|开庭|法官|上诉|强制执行|执行难|庭审|打官司|官司', '引导', '正在法院审理或者执行的事情，代表不能过问结果，请向办案的法院反映，或者拨打12368（诉讼服务热线）。需要法律帮助可以拨打12348。', 2.0, NULL, 1, '诉讼'),
('R386', '贪污|受贿|行贿|腐败|以权谋私|滥用职权|吃拿卡要|收黑钱|违纪|保护伞|索贿|吃回扣', '引导', '反映党员、公职人员违纪违法，请向纪委监委反映：拨打12388，或者登录12388举报网站。那里会依法为您保密，请不要在这里写当事人的姓名。', 2.0, NULL, 1, '违纪举报'),
('R387', '举报 + (干部|书记|主任|局长|公务员|领导|村支书|村主任)', '引导', '反映党员、公职人员违纪违法，请向纪委监委反映：拨打12388，或者登录12388举报网站。那里会依法为您保密，请不要在这里写当事人的姓名。', 2.0, NULL, 1, '举报公职人员'),
('R388', '信访|上访|信访件|信访局|信访案件|缠访', '引导', '已经在信访程序里的事情，请向受理的单位或者区信访局查询和反映，也可以登录国家信访局网站。不在信访程序里的新情况，可以继续在这里说。', 2.0, NULL, 1, '信访'),
('R389', '借钱不还|欠我钱|欠钱不还|借条|欠条|民间借贷|讨债|要账|私人债务|欠债', '引导', '个人之间的借款和债务，代表不能代为处理。可以先请社区的人民调解委员会调解，也可以拨打12348（法律服务热线）咨询，或者向法院起诉。', 2.0, NULL, 1, '私人债务'),
('R390', '离婚|抚养权|抚养费|赡养费|继承|遗产|分家|财产分割', '引导', '婚姻、赡养、继承这类家事，可以先请社区的人民调解委员会调解，或者拨打12348（法律服务热线）咨询；涉及妇女权益可以拨打12338。', 2.0, NULL, 1, '家事'),
('R391', '劳动仲裁|申请仲裁|仲裁|仲裁委', '引导', '劳动争议的仲裁由劳动人事争议仲裁委员会受理，咨询请拨打12333。已经在仲裁的事情，代表不能过问结果。', 2.0, NULL, 1, '劳动争议'),
('R392', '报案|报警不管|不立案|立案|刑事|案子|笔录|嫌疑人', '引导', '报案和正在办理的案件，请向公安机关反映：紧急拨打110，不紧急请到辖区派出所。对办案有意见，可以拨打12389。', 2.0, NULL, 1, '案件'),
('R393', '诈骗|被骗|电信诈骗|刷单|骗子|骗走|转账给|杀猪盘', '引导', '如果刚刚转了钱，请马上拨打110报警，并联系银行止付；反诈咨询拨打96110。请保存好聊天和转账记录。', 2.0, NULL, 1, '诈骗'),
('R394', '罚单|扣分|驾驶证|违章处理|交通违法|电子眼', '引导', '交通违法处理、驾驶证业务，请用“交管12123”手机软件办理，或者到交警部门的窗口；业务咨询可以拨打12123。', 2.0, NULL, 1, '交通违法'),
('R395', '行政复议|行政诉讼|国家赔偿', '引导', '对行政处理决定不服，可以依法申请行政复议或者提起行政诉讼，注意期限。咨询请拨打12348（法律服务热线）。', 2.0, NULL, 1, '行政争议'),
('R396', '医疗事故|医疗纠纷|医患纠纷|医闹', '引导', '医疗纠纷可以和医院协商，也可以向医疗纠纷人民调解委员会申请调解，或者依法起诉。咨询请拨打12348；医疗服务投诉可以拨打12345。', 2.0, NULL, 1, '医疗纠纷'),
('R397', '法律援助|法律咨询|请律师|免费律师', '引导', '法律咨询和法律援助，请拨打12348（法律服务热线），或者到区公共法律服务中心，符合条件的援助不收费。', 2.0, NULL, 1, '法律服务'),
('R398', '12345 + (没人管|没回复|不管|催|工单|投诉过)', '引导', '在12345热线登记的工单，请拨打12345查询进度。如果已经答复但问题没有解决，请把工单的结果写在这里，我们一起转给代表。', 2.0, NULL, 1, '热线工单'),
('R399', '间谍|国家秘密|泄密', '引导', '涉及国家安全的线索，请拨打12339反映。请不要在这里发送涉密的内容。', 2.0, NULL, 1, '国家安全'),
('R400', '校园欺凌|校园霸凌|被同学打|性侵|猥亵', '引导', '涉及未成年人受到伤害，紧急情况请拨打110。也可以拨打12355（青少年服务）或者12309（检察服务）。我们会保护孩子的隐私，请不要发孩子的照片和姓名。', 2.0, NULL, 1, '未成年人保护'),
('R401', '邻居 + (纠纷|赔偿|吵架|宅基地|墙|滴水)', '引导', '邻里之间的纠纷，可以先请社区的人民调解委员会上门调解；需要法律帮助，请拨打12348。公共问题可以继续在这里反映。', 1.0, NULL, 1, '邻里纠纷'),
('R402', '捡到|捡了|丢失物品|寻物|失物', '引导', '捡到或者丢失贵重物品、证件，请联系最近的派出所，或者拨打110；丢在公交车、出租车上的，也可以拨打12345。', 2.0, NULL, 1, '失物'),
('R403', '办公时间|上班时间|几点上班|几点下班|几点开门|周末上班|接待时间|节假日上班', '答复', '您随时可以在这里留言。代表联络站的接待时间是工作日上午9点到11点半、下午2点到5点，去之前可以先在这里约一下（示例）。', 2.0, NULL, 1, '办公时间'),
('R404', '(医保|医疗保险|医保卡|报销|异地就医) + (怎么|哪里|去哪|咨询|查询|电话|如何|怎样|比例|流程)', '答复', '医保的缴费、报销、异地就医，可以拨打12393（医保服务热线），也可以用“国家医保服务平台”手机软件查询，或者到区政务服务大厅医保窗口。', 2.0, NULL, 1, '医保咨询'),
('R405', '(社保|养老保险|社保卡|养老金|退休金) + (怎么|哪里|去哪|咨询|查询|查|电话|如何|怎样)', '答复', '社保和养老金的查询，可以拨打12333，也可以用“电子社保卡”小程序查询，或者到区政务服务大厅社保窗口。', 2.0, NULL, 1, '社保咨询'),
('R406', '公积金 + (怎么|哪里|提取|查询|咨询|贷款|电话|如何|怎样)', '答复', '公积金的提取和贷款，可以拨打12329，或者用“全国住房公积金”小程序查询。', 2.0, NULL, 1, '公积金咨询'),
('R407', '(代表|人大代表) + (电话|怎么联系|联系方式|怎么找|哪里找|是谁|哪位|找谁)', '答复', '不用找电话：您把事情和地点写在这里，我们会推荐负责那里的代表，代表的回复也会送到这里。也可以到社区的代表联络站当面说。', 2.0, NULL, 1, '联系代表'),
('R408', '联系代表|找代表|我的代表|代表的电话|代表电话', '答复', '不用找电话：您把事情和地点写在这里，我们会推荐负责那里的代表，代表的回复也会送到这里。也可以到社区的代表联络站当面说。', 2.0, NULL, 1, '联系代表'),
('R409', '(人大代表|代表) + (干什么|做什么|干啥|职责|管什么|能管|有什么用|什么用)', '答复', '人大代表听取群众的意见，向政府和有关单位转交、推动、督促办理，并把结果告诉您；代表不能代替部门作决定，也不能过问法院的案件。', 2.0, NULL, 1, '代表职责'),
('R410', '多久答复|几天答复|多久回复|几天回复|多长时间回复|什么时候回复|什么时候答复|多久能办|几天能办', '答复', '一般两个工作日内会有代表答复您，答复不等于已经办完。您随时发送“进度”，就能看到办到哪一步了。', 2.0, NULL, 1, '答复时间'),
('R411', '(匿名|保密|隐私|个人信息|实名|报复) + (会|能|可以|吗|怕|不想|要)', '答复', '您的电话和微信不会给代表看，也不会公开。您可以不留电话；只有办理需要时，工作人员才会看到。想删除自己的信息，发送“删除”。', 1.0, NULL, 1, '个人信息'),
('R412', '(反映|这个|平台|公众号) + (收费吗|要钱吗|免费吗|花钱吗)', '答复', '反映问题不收任何费用，也不会向您要验证码和银行卡号。遇到要钱的，请不要理会。', 2.0, NULL, 1, '是否收费'),
('R413', '怎么反映|如何反映|怎么用|怎么使用|怎么投诉|如何投诉|使用方法|怎么提意见', '答复', '直接说就行：什么地方、出了什么事，可以发文字、语音、照片或者位置。我们会整理好请您确认，再交给代表。发送“帮助”可以看到更多。', 2.0, NULL, 1, '使用方法'),
('R414', '残疾证 + (怎么|哪里|去哪|办理|咨询)', '答复', '残疾人证的办理，请带身份证和照片到户口所在街道的残联窗口，或者拨打12385（残疾人服务热线）。行动不便可以申请上门评定。', 2.0, NULL, 1, '残疾证咨询'),
('R415', '(老年证|老年卡|高龄津贴|高龄补贴) + (怎么|哪里|去哪|办理|咨询|申请)', '答复', '老年优待证和高龄津贴，请带身份证到户口所在的社区办理，或者拨打12345咨询。行动不便可以请家人代办。', 2.0, NULL, 1, '老年优待咨询'),
('R416', '(营业执照|办照|注册公司|开店) + (怎么|哪里|去哪|办理|咨询|流程|手续)', '答复', '营业执照可以在网上办理（爱山东手机软件），也可以到区政务服务大厅的企业开办窗口，有专人帮办，不收费。', 2.0, NULL, 1, '执照咨询'),
('R417', '(身份证|户口|居住证|落户) + (怎么|哪里|去哪|办理|补办|咨询|手续)', '答复', '身份证、居住证和户口业务，请到辖区派出所的户籍窗口办理，去之前可以拨打12345问清楚要带的材料。', 2.0, NULL, 1, '户籍咨询'),
('R418', '欠薪|讨薪|拖欠工资|农民工工资', '答复', '被拖欠工资，可以拨打12333（劳动保障）反映，或者在“全国根治欠薪线索反映平台”小程序登记，请保存好合同、考勤和聊天记录。', 1.0, NULL, 1, '欠薪途径'),
('R419', '(退款|退货|预付卡|会员卡|假货|过期) + (怎么|哪里|不给|不退|投诉|跑路)', '答复', '消费纠纷可以拨打12315，或者在“全国12315平台”登记，请保存好小票和聊天记录。', 1.0, NULL, 1, '消费维权途径'),
('R420', '潍坊站|潍坊火车站广场|出站口广场', '区划', '370702002003', 2.0, NULL, 1, '火车站一带'),
('R421', '十笏园博物馆|古城墙边', '区划', '370702001010', 2.0, NULL, 1, '十笏园一带'),
('R422', '卧龙桥早市|卧龙桥夜市', '区划', '370702004012', 2.0, NULL, 1, '卧龙桥一带'),
('R423', '春鸢孵化器|春鸢园区', '区划', '370702400223', 2.0, NULL, 1, '产业园一带'),
('R424', '于河大桥南头|于河大桥北头', '区划', '370702003018', 2.0, NULL, 1, '大桥一带'),
('R425', '利昌路南段|利昌路北段', '区划', '370702003019', 2.0, NULL, 1, '利昌路'),
('R426', '(内涝|积水|雨污分流|主管网|管网改造) + (地下车库|地库|车库|小区)', '代表', 'W005', 0.2, '370702002', 1, '新建小区接入主管网的课题'),
('R427', '灌溉|机井|浇地|水渠', '代表', 'W008', 0.2, '370702005', 1, '农田水利'),
('R428', '卫生室|村医|乡村医生', '代表', 'W009', 0.2, '370702006', 1, '村卫生室'),
('R429', '助企|惠企|招工难|融资|营商环境', '代表', 'W010', 0.2, '370702400', 1, '助企纾困'),
('R430', '供暖|供热|暖气|换热站', '代表', 'W012', 0.2, '370702002', 1, '供热'),
('R431', '占道|摆摊|停车难', '代表', 'W011', 0.2, '370702001', 1, '占道停车'),
('R432', '学区|入学|划片', '代表', 'W006', 0.2, '370702003', 1, '教育'),
('R433', '垃圾|环卫|保洁|清运', '代表', 'W007', 0.2, '370702004', 1, '环卫'),
('R434', '(大集|赶集|集市) + (占|堵|占道|占路|占着|摆摊|公路|马路|车)', '类别', 'CG', 1.5, '370702006', 1, '望留大集占路'),
('R435', '味道|臭味|异味|气味', '类别', 'WR', 1.0, '370702400', 1, '开发区企业多'),
('R436', '河东水库大坝|下游河道|放水', '类别', 'NC', 1.5, '370702005', 1, '水库下游'),
('R437', '古城|老街', '类别', 'SZ', 1.0, '370702001', 1, '古城保护片区设施'),
('R438', '商户|档口|批发', '类别', 'QY', 1.0, '370702400002', 1, '贸易市场商户'),
('EX-1', '路灯 + 闪', '类别', 'DL', 2.0, NULL, 1, '示例');
INSERT INTO "case_words" (case_id, area, filed_at, words, spots) VALUES
(1, '370702003', 1795399200000000, '坏
路灯', '3号楼
福寿街'),
(2, '370702003', 1795399200000000, '下水
下水道
堵
水道', '福寿街'),
(3, '370702003', 1795399200000000, '健身
健身器
健身器材
器材
断了', '福寿街'),
(4, '370702003', 1795399200000000, '垃圾
垃圾桶
满', '福寿街'),
(5, '370702003', 1795399200000000, '墙皮
陷', '福寿街'),
(6, '370702003', 1795399200000000, '坏
电梯', '5号楼
福寿街'),
(7, '370702003', 1795399200000000, '淹', '福寿街'),
(9, '370702003', 1795399200000000, '老人
食堂', '福寿街'),
(10, '370702003', 1795399200000000, '树枝
电线', '福寿街'),
(11, '370702003', 1795744800000000, '占
快递
快递柜', '福寿街'),
(12, '370702003', 1795834800000000, '路面
陷', '福寿街'),
(13, '370702003', 1795834800000000, '公厕
关着', '福寿街');
INSERT INTO "supporters" (case_id, openid, at) VALUES
(6, 'oz1ZqktbA4TKAFj0K1REG8vVuVX-', 1795399200000000);
INSERT INTO "staff" (id, name, password, role, division, enabled, must_change, created_at, failures, locked_until) VALUES
(1, '示例管理员', '!', 'manage', NULL, 1, 0, 1795399200000000, 0, NULL);
INSERT INTO "rule_drafts" (rule_id, row, base, staff_name, updated_at, revision) VALUES
('EX-2', '{"enabled": true, "expression": "井盖 + 响", "id": "EX-2", "note": "示例", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.0}', NULL, '示例管理员', 1795399200000000, 795399201);
INSERT INTO "rule_versions" (number, at, author, note, origin) VALUES
(1, 1795399200000000, '示例管理员', '示例.xlsx', 'import'),
(2, 1795399200000000, '示例管理员', '示例', 'console');
INSERT INTO "rule_changes" (version, rule_id, before, after) VALUES
(1, 'R001', NULL, '{"enabled": true, "expression": "坑洼|坑坑洼洼|大坑|深坑|坑太多", "id": "R001", "note": "路面坑洼", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.5}'),
(1, 'R002', NULL, '{"enabled": true, "expression": "路面 + (破损|破烂|破了|塌陷|开裂|裂缝|不平|坑|烂|失修|翻浆|损坏|坏了)", "id": "R002", "note": "路面损坏", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 3.0}'),
(1, 'R003', NULL, '{"enabled": true, "expression": "修路|铺路|道路维修|硬化|柏油|沥青|水泥路|翻修", "id": "R003", "note": "修路", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.0}'),
(1, 'R004', NULL, '{"enabled": true, "expression": "围墙|院墙|墙挡", "id": "R004", "note": "围墙", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 1.0}'),
(1, 'R005', NULL, '{"enabled": true, "expression": "断头路|道路不通|路不通|走不通|打通|开通道路|规划路", "id": "R005", "note": "道路不通", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.5}'),
(1, 'R006', NULL, '{"enabled": true, "expression": "围墙 + (路|道路|路口|通行|绕|绕行|绕路|绕道|绕远|学生|上学)", "id": "R006", "note": "围墙挡路", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 3.0}'),
(1, 'R007', NULL, '{"enabled": true, "expression": "绕行|绕路|绕道|绕远|绕|绕一大圈|封路|封闭施工|禁行", "id": "R007", "note": "绕行", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.0}'),
(1, 'R008', NULL, '{"enabled": true, "expression": "堵车|拥堵|交通堵塞|堵得|车流|高峰期", "id": "R008", "note": "拥堵", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.0}'),
(1, 'R009', NULL, '{"enabled": true, "expression": "红绿灯|信号灯|交通灯|倒计时", "id": "R009", "note": "信号灯", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 3.0}'),
(1, 'R010', NULL, '{"enabled": true, "expression": "斑马线|人行横道|标线|交通标志|限速|限高|减速带|隔离栏|交通护栏|反光镜", "id": "R010", "note": "交通设施", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.5}'),
(1, 'R011', NULL, '{"enabled": true, "expression": "公交|公交车|公交站|公交站牌|末班车|发车|公交线路", "id": "R011", "note": "公共交通", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 3.0}'),
(1, 'R012', NULL, '{"enabled": true, "expression": "出租车|的士|网约车|打车|拒载|打表", "id": "R012", "note": "出租车", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.5}'),
(1, 'R013', NULL, '{"enabled": true, "expression": "大货车|渣土车|拉沙车|超载|超速|闯红灯|逆行", "id": "R013", "note": "车辆行驶", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.0}'),
(1, 'R014', NULL, '{"enabled": true, "expression": "土路|泥路|泥巴路|村路|生产路|乡道|进村路", "id": "R014", "note": "农村道路", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.5}'),
(1, 'R015', NULL, '{"enabled": true, "expression": "桥面|危桥|小桥|桥栏杆|修桥", "id": "R015", "note": "桥梁", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.5}'),
(1, 'R016', NULL, '{"enabled": true, "expression": "道路|马路|公路|路面|路口|车道", "id": "R016", "note": "道路", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 0.8}'),
(1, 'R017', NULL, '{"enabled": true, "expression": "出行|通行|过马路|行车|骑车|不好走|难走|没法走|过不去|路难走|路不好走", "id": "R017", "note": "出行", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 0.7}'),
(1, 'R018', NULL, '{"enabled": true, "expression": "颠得|颠簸|崴脚|爆胎|磕碰", "id": "R018", "note": "路况后果", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 1.0}'),
(1, 'R019', NULL, '{"enabled": true, "expression": "路灯|照明", "id": "R019", "note": "路灯归市政", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": -1.5}'),
(1, 'R020', NULL, '{"enabled": true, "expression": "摆摊|占道经营|流动摊贩", "id": "R020", "note": "占道归城管", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": -1.5}'),
(1, 'R021', NULL, '{"enabled": true, "expression": "停车|乱停|停满|车位|停车位", "id": "R021", "note": "停车另列", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": -1.0}'),
(1, 'R022', NULL, '{"enabled": true, "expression": "积水|内涝", "id": "R022", "note": "积水归排水", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": -1.0}'),
(1, 'R023', NULL, '{"enabled": true, "expression": "交通|交警|车管所|营运证|客运|货运|运管|年审|年检|上牌", "id": "R023", "note": "交通管理", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 1.5}'),
(1, 'R024', NULL, '{"enabled": true, "expression": "班车|长途车|城铁|高铁|轻轨|地铁|票价|乘车|车票|顺风车|滴滴", "id": "R024", "note": "客运", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.0}'),
(1, 'R025', NULL, '{"enabled": true, "expression": "物流|运输车|货车|罐车", "id": "R025", "note": "货运", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 0.5}'),
(1, 'R026', NULL, '{"enabled": true, "expression": "省道|国道|县道|高速|收费站|过路费", "id": "R026", "note": "公路", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.0}'),
(1, 'R027', NULL, '{"enabled": true, "expression": "(桥|大桥|小桥|石桥) + (塌|要塌|快塌|断|裂|裂缝|坏了|坏|窄|危险|栏杆)", "id": "R027", "note": "桥梁", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.5}'),
(1, 'R028', NULL, '{"enabled": true, "expression": "(放学|上学|接送|上下班|早高峰|晚高峰) + (堵|堵着|堵成|堵车|堵得|水泄不通|车多)", "id": "R028", "note": "高峰拥堵", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.5}'),
(1, 'R029', NULL, '{"enabled": true, "expression": "(路|道|马路|村路|小路|大街) + (坏|坏了|破|烂|难走|不平|坑|泥|窄|不好走)", "id": "R029", "note": "路难走", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 1.5}'),
(1, 'R030', NULL, '{"enabled": true, "expression": "十字路口|丁字路口|岔路口|掉头|转弯|视线|逆行|右转", "id": "R030", "note": "路口安全", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 1.5}'),
(1, 'R031', NULL, '{"enabled": true, "expression": "限行|单行道|弯道|路肩|测速|交通管制|公交卡|刷卡|改线|站点取消|公交司机|公交站台|站台|飙车|炸街", "id": "R031", "note": "交通管理", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.0}'),
(1, 'R032', NULL, '{"enabled": true, "expression": "(渣土车|大车|货车|摩托车) + (飙车|超速|快|乱窜|压坏|轧坏)", "id": "R032", "note": "车辆", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.0}'),
(1, 'R033', NULL, '{"enabled": true, "expression": "(路|道路|小路|村路|通道|胡同) + (堵死|堵住|封死|封住|拦住|挡住)", "id": "R033", "note": "道路被堵", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.5}'),
(1, 'R034', NULL, '{"enabled": true, "expression": "路灯", "id": "R034", "note": "路灯", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 3.0}'),
(1, 'R035', NULL, '{"enabled": true, "expression": "路灯 + (不亮|坏|坏了|灭|没电|不够|太暗|没有|安装)", "id": "R035", "note": "路灯故障", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 1.5}'),
(1, 'R036', NULL, '{"enabled": true, "expression": "井盖|窨井盖|下水井盖|污水井盖", "id": "R036", "note": "井盖", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 3.0}'),
(1, 'R037', NULL, '{"enabled": true, "expression": "人行道|便道|盲道|路沿石|马路牙子|地砖|花砖|步道", "id": "R037", "note": "人行道", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 2.5}'),
(1, 'R038', NULL, '{"enabled": true, "expression": "照明|漆黑|黑灯瞎火|太黑|一片黑|摸黑|黑咕隆咚", "id": "R038", "note": "照明", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 2.0}'),
(1, 'R039', NULL, '{"enabled": true, "expression": "健身器材|健身设施|健身器械|健身路径", "id": "R039", "note": "健身设施", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 2.5}'),
(1, 'R040', NULL, '{"enabled": true, "expression": "长椅|座椅|石凳|凉亭|休息椅", "id": "R040", "note": "休息设施", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 2.0}'),
(1, 'R041', NULL, '{"enabled": true, "expression": "路牌|路名牌|门牌|指示牌", "id": "R041", "note": "指示牌", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 2.0}'),
(1, 'R042', NULL, '{"enabled": true, "expression": "天桥|过街天桥|地下通道|过街通道", "id": "R042", "note": "过街设施", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 2.5}'),
(1, 'R043', NULL, '{"enabled": true, "expression": "无障碍|坡道|轮椅坡道", "id": "R043", "note": "无障碍设施", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 2.0}'),
(1, 'R044', NULL, '{"enabled": true, "expression": "喷泉|雕塑|景观灯|亮化|广场灯", "id": "R044", "note": "景观设施", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 2.0}'),
(1, 'R045', NULL, '{"enabled": true, "expression": "市政|公共设施|市政设施", "id": "R045", "note": "市政", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 1.2}'),
(1, 'R046', NULL, '{"enabled": true, "expression": "儿童乐园|滑梯|秋千|游乐设施", "id": "R046", "note": "儿童设施", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 2.0}'),
(1, 'R047', NULL, '{"enabled": true, "expression": "(井盖|下水井) + (响|响声|咣当|松动|破|破了|坏|坏了|没了|丢了|塌|没盖|翘)", "id": "R047", "note": "井盖损坏", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 1.5}'),
(1, 'R048', NULL, '{"enabled": true, "expression": "(地砖|砖|人行道|路沿石|花砖) + (翘|翘起|翘起来|松动|破|坏|碎|掉)", "id": "R048", "note": "铺装损坏", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 1.5}'),
(1, 'R049', NULL, '{"enabled": true, "expression": "黑乎乎|黑洞洞|伸手不见五指|黑灯|灯不亮", "id": "R049", "note": "没有灯光", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 1.5}'),
(1, 'R050', NULL, '{"enabled": true, "expression": "没有灯|没灯|没有路灯|灯光|装灯|安灯|安个灯|路灯杆", "id": "R050", "note": "缺少照明", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 2.5}'),
(1, 'R051', NULL, '{"enabled": true, "expression": "石墩|隔离墩|路桩|宣传栏|护栏 - (交通护栏|水库|河边|桥)", "id": "R051", "note": "小设施", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": 1.5}'),
(1, 'R052', NULL, '{"enabled": true, "expression": "(人行道|盲道|便道) + (占|占了|占着|挡|挡住|堵|摆摊|摊)", "id": "R052", "note": "占用归城管", "scope": null, "target_kind": "类别", "target_value": "SZ", "weight": -2.0}'),
(1, 'R053', NULL, '{"enabled": true, "expression": "积水|内涝|水淹|被淹|淹了|淹|泡水|成河|没过", "id": "R053", "note": "积水", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": 3.0}'),
(1, 'R054', NULL, '{"enabled": true, "expression": "倒灌|返水|反水|往外冒|冒水|冒污水", "id": "R054", "note": "倒灌", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": 3.0}'),
(1, 'R055', NULL, '{"enabled": true, "expression": "(车库|地库|地下车库|地下室) + (水|积水|淹|淹|淹了|被淹|进水|灌水|排水|雨水)", "id": "R055", "note": "地下空间进水", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": 2.5}'),
(1, 'R056', NULL, '{"enabled": true, "expression": "下水道|下水管|下水|排水|排水沟|排水口|排水管|水篦子|雨水篦子|雨水口", "id": "R056", "note": "排水设施", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": 2.5}'),
(1, 'R057', NULL, '{"enabled": true, "expression": "污水 + (井|管|管道|管网|溢|外溢|满|横流|直流)", "id": "R057", "note": "污水管网", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": 2.5}'),
(1, 'R058', NULL, '{"enabled": true, "expression": "化粪池|隔油池|沉淀池", "id": "R058", "note": "化粪池", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": 2.5}'),
(1, 'R059', NULL, '{"enabled": true, "expression": "下水 + (堵|堵了|堵塞|不通|反味|返味)", "id": "R059", "note": "下水堵塞", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": 1.5}'),
(1, 'R060', NULL, '{"enabled": true, "expression": "雨污分流|管网改造|主管网|清淤|疏通", "id": "R060", "note": "管网", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": 2.5}'),
(1, 'R061', NULL, '{"enabled": true, "expression": "(下雨|暴雨|大雨|雨天|一下雨) + (水|进水|排不出去|淌水|存水)", "id": "R061", "note": "雨后", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": 2.5}'),
(1, 'R062', NULL, '{"enabled": true, "expression": "边沟|明沟|暗渠|雨水管|泵站|抽水泵|强排泵", "id": "R062", "note": "排水设备", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": 2.0}'),
(1, 'R063', NULL, '{"enabled": true, "expression": "洒水车", "id": "R063", "note": "不是积水", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": -2.0}'),
(1, 'R064', NULL, '{"enabled": true, "expression": "漏水 + (屋顶|楼顶|天花板|外墙)", "id": "R064", "note": "房屋漏水归住房", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": -1.5}'),
(1, 'R065', NULL, '{"enabled": true, "expression": "漫水|水漫|淹水|灌进|流不出去|排不出|排水不畅|存水|涝", "id": "R065", "note": "排水不畅", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": 2.5}'),
(1, 'R066', NULL, '{"enabled": true, "expression": "返味|反味|返臭", "id": "R066", "note": "下水返味", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": 1.5}'),
(1, 'R067', NULL, '{"enabled": true, "expression": "(排水沟|下水道|边沟|水沟|排水管|雨水管|篦子) + (堵|堵死|堵了|堵住|堵塞|垃圾|淤泥)", "id": "R067", "note": "排水堵塞", "scope": null, "target_kind": "类别", "target_value": "PS", "weight": 2.0}'),
(1, 'R068', NULL, '{"enabled": true, "expression": "停水|没水|断水|不来水|来水|水压|自来水|二次供水|水管爆|爆管", "id": "R068", "note": "供水", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 3.0}'),
(1, 'R069', NULL, '{"enabled": true, "expression": "水质|水发黄|水浑|浑水|黄水|水碱", "id": "R069", "note": "水质", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 2.5}'),
(1, 'R070', NULL, '{"enabled": true, "expression": "停电|没电|断电|跳闸|电压|变压器|电线杆|供电|来电", "id": "R070", "note": "供电", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 3.0}'),
(1, 'R071', NULL, '{"enabled": true, "expression": "暖气|供暖|供热|取暖|地暖|暖气片|暖气费|室温|换热站", "id": "R071", "note": "供暖", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 3.0}'),
(1, 'R072', NULL, '{"enabled": true, "expression": "不热|不暖和|冰凉", "id": "R072", "note": "供暖效果", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 1.2}'),
(1, 'R073', NULL, '{"enabled": true, "expression": "燃气|天然气|煤气|通气|燃气管道|燃气费", "id": "R073", "note": "燃气", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 2.5}'),
(1, 'R074', NULL, '{"enabled": true, "expression": "网络|宽带|断网|手机信号|没信号|信号差|基站|网速|移动信号|光纤", "id": "R074", "note": "通信", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 2.5}'),
(1, 'R075', NULL, '{"enabled": true, "expression": "电线|线缆|飞线|电缆|网线|蜘蛛网|通信杆", "id": "R075", "note": "线缆", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 2.0}'),
(1, 'R076', NULL, '{"enabled": true, "expression": "水表|电表|水费|电费|气表|预存水费", "id": "R076", "note": "表费", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 2.5}'),
(1, 'R077', NULL, '{"enabled": true, "expression": "水管 + (漏|漏水|裂|破|冻|爆|爆了)", "id": "R077", "note": "水管", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 2.5}'),
(1, 'R078', NULL, '{"enabled": true, "expression": "充电|充电桩", "id": "R078", "note": "充电归停车充电", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": -2.0}'),
(1, 'R079', NULL, '{"enabled": true, "expression": "飞线充电", "id": "R079", "note": "飞线充电归安全", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": -2.0}'),
(1, 'R080', NULL, '{"enabled": true, "expression": "树枝 + (电线|线缆)", "id": "R080", "note": "树碰电线归绿化", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": -1.0}'),
(1, 'R081', NULL, '{"enabled": true, "expression": "电费 + (贵|高|多收|乱收)", "id": "R081", "note": "电费", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 1.0}'),
(1, 'R082', NULL, '{"enabled": true, "expression": "停气|不通气|开通燃气|燃气初装", "id": "R082", "note": "通气", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 2.5}'),
(1, 'R083', NULL, '{"enabled": true, "expression": "供水|供水公司|自来水公司|自来水厂|饮水|吃水", "id": "R083", "note": "饮水", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 2.5}'),
(1, 'R084', NULL, '{"enabled": true, "expression": "水龙头|一滴水|没有水|断了水|停了水|吃水难", "id": "R084", "note": "缺水", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 2.5}'),
(1, 'R085', NULL, '{"enabled": true, "expression": "线路老化|电路|电闸|电路老化|停了电|电带不动", "id": "R085", "note": "电路", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 2.0}'),
(1, 'R086', NULL, '{"enabled": true, "expression": "(空调|电器) + (带不动|电压|不转)", "id": "R086", "note": "电压低", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 1.5}'),
(1, 'R087', NULL, '{"enabled": true, "expression": "水井|井水|抽不上水|抽不上来|水位|吃水", "id": "R087", "note": "村庄供水", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 1.5}'),
(1, 'R088', NULL, '{"enabled": true, "expression": "煤改气|气代煤|电代煤|煤改电|清洁取暖|壁挂炉|集中供暖|热力公司|开栓|阀门", "id": "R088", "note": "清洁取暖", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 3.0}'),
(1, 'R089', NULL, '{"enabled": true, "expression": "户表|一户一表|入户|增容|户外线|低压线|高压线|wifi|网费|网速慢", "id": "R089", "note": "入户线路", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 2.0}'),
(1, 'R090', NULL, '{"enabled": true, "expression": "(水管|管道|管线|电缆|光缆|燃气管) + (挖断|挖坏|挖漏|断了)", "id": "R090", "note": "管线挖断", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 3.0}'),
(1, 'R091', NULL, '{"enabled": true, "expression": "(停|停了|断|断了) + (水|自来水) - 停水", "id": "R091", "note": "停水", "scope": null, "target_kind": "类别", "target_value": "SD", "weight": 2.0}'),
(1, 'R092', NULL, '{"enabled": true, "expression": "垃圾|垃圾堆|生活垃圾|建筑垃圾|装修垃圾", "id": "R092", "note": "垃圾", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 2.5}'),
(1, 'R093', NULL, '{"enabled": true, "expression": "垃圾桶|垃圾箱|垃圾池|垃圾站|垃圾车|垃圾清运|垃圾分类|垃圾点", "id": "R093", "note": "垃圾设施", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 1.5}'),
(1, 'R094', NULL, '{"enabled": true, "expression": "清扫|打扫|保洁|环卫|扫大街|清洁工|环卫工", "id": "R094", "note": "保洁", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 2.0}'),
(1, 'R095', NULL, '{"enabled": true, "expression": "脏乱差|脏乱|脏兮兮|脏得|又脏又臭|太脏", "id": "R095", "note": "脏乱", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 2.5}'),
(1, 'R096', NULL, '{"enabled": true, "expression": "公厕|公共厕所|厕所|卫生间", "id": "R096", "note": "公厕", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 2.5}'),
(1, 'R097', NULL, '{"enabled": true, "expression": "苍蝇|蚊子|老鼠|蟑螂|蚊蝇", "id": "R097", "note": "病媒", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 2.0}'),
(1, 'R098', NULL, '{"enabled": true, "expression": "小广告|牛皮癣|乱贴|乱涂乱画", "id": "R098", "note": "小广告", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 2.5}'),
(1, 'R099', NULL, '{"enabled": true, "expression": "狗屎|狗粪|粪便|宠物粪便|大便", "id": "R099", "note": "粪便", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 2.5}'),
(1, 'R100', NULL, '{"enabled": true, "expression": "积雪|扫雪|除雪|铲雪|结冰", "id": "R100", "note": "冰雪", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 2.0}'),
(1, 'R101', NULL, '{"enabled": true, "expression": "白色垃圾|塑料袋|漂浮物|河面垃圾|水面垃圾", "id": "R101", "note": "漂浮物", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 2.0}'),
(1, 'R102', NULL, '{"enabled": true, "expression": "杂草 + (丛生|垃圾|没人管)", "id": "R102", "note": "杂草", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 1.5}'),
(1, 'R103', NULL, '{"enabled": true, "expression": "卫生 - (卫生室|卫生院|卫生服务中心|卫生所|卫生局|卫生厅|卫生系统|公共卫生|卫生部门)", "id": "R103", "note": "环境卫生", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 1.0}'),
(1, 'R104', NULL, '{"enabled": true, "expression": "焚烧|烧垃圾", "id": "R104", "note": "焚烧归污染", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": -1.5}'),
(1, 'R105', NULL, '{"enabled": true, "expression": "污水沟|臭水沟|臭水坑|臭水塘", "id": "R105", "note": "臭水", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 2.0}'),
(1, 'R106', NULL, '{"enabled": true, "expression": "垃圾中转站|焚烧厂|填埋场|清洁", "id": "R106", "note": "垃圾处理", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 2.0}'),
(1, 'R107', NULL, '{"enabled": true, "expression": "泔水|脏水|烂菜叶|烟头|油污|落叶|没人扫|没人打扫|没人清理|不清理|臭烘烘", "id": "R107", "note": "保洁", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 1.5}'),
(1, 'R108', NULL, '{"enabled": true, "expression": "垃圾房|垃圾屋|垃圾点位|垃圾成堆|垃圾满了", "id": "R108", "note": "垃圾点", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 1.5}'),
(1, 'R109', NULL, '{"enabled": true, "expression": "果皮箱|卫生死角|死角|没人收拾|收拾|满地|遍地|白色污染|牛粪|鸽子粪|鸟粪", "id": "R109", "note": "清理", "scope": null, "target_kind": "类别", "target_value": "HJ", "weight": 1.5}'),
(1, 'R110', NULL, '{"enabled": true, "expression": "噪音|噪声|扰民|太吵|吵得|吵死|吵闹|睡不着|睡不好觉|轰隆|轰鸣", "id": "R110", "note": "噪声", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 3.0}'),
(1, 'R111', NULL, '{"enabled": true, "expression": "油烟|烟熏|烟味|烟道|排烟|油烟机", "id": "R111", "note": "油烟", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 3.0}'),
(1, 'R112', NULL, '{"enabled": true, "expression": "扬尘|粉尘|灰尘|尘土|沙尘|暴土", "id": "R112", "note": "扬尘", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.5}'),
(1, 'R113', NULL, '{"enabled": true, "expression": "废气|异味|刺鼻|恶臭|臭气|臭味|怪味|难闻|臭", "id": "R113", "note": "异味", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.0}'),
(1, 'R114', NULL, '{"enabled": true, "expression": "污染|环保|超标|空气质量", "id": "R114", "note": "污染", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.0}'),
(1, 'R115', NULL, '{"enabled": true, "expression": "排污|偷排|废水|黑臭|黑水|污水直排|直排|死鱼", "id": "R115", "note": "排污", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.5}'),
(1, 'R116', NULL, '{"enabled": true, "expression": "(施工|工地|装修) + (夜间|夜里|晚上|半夜|凌晨|大清早|午休|中午)", "id": "R116", "note": "夜间施工", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.0}'),
(1, 'R117', NULL, '{"enabled": true, "expression": "广场舞|大喇叭|音响|高音喇叭|KTV|酒吧|唱歌|喇叭", "id": "R117", "note": "社会生活噪声", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.0}'),
(1, 'R118', NULL, '{"enabled": true, "expression": "焚烧|烧垃圾|烧秸秆|冒黑烟|黑烟", "id": "R118", "note": "焚烧", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 3.0}'),
(1, 'R119', NULL, '{"enabled": true, "expression": "(工厂|厂子|化工厂|砖厂|养殖场|养猪场|作坊|加工厂) + (味|臭|味道|气味|噪音|烟|灰|排|污水)", "id": "R119", "note": "企业污染", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.0}'),
(1, 'R120', NULL, '{"enabled": true, "expression": "公园 + (噪音|广场舞|喇叭)", "id": "R120", "note": "公园噪声", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 1.0}'),
(1, 'R121', NULL, '{"enabled": true, "expression": "光污染|辐射|电磁", "id": "R121", "note": "其他污染", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.0}'),
(1, 'R122', NULL, '{"enabled": true, "expression": "垃圾 - (烧垃圾|焚烧)", "id": "R122", "note": "垃圾异味归环卫", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": -0.5}'),
(1, 'R123', NULL, '{"enabled": true, "expression": "下水道|化粪池", "id": "R123", "note": "下水异味归排水", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": -1.5}'),
(1, 'R124', NULL, '{"enabled": true, "expression": "采石场|石材厂|沙场|砂场|洗砂|挖沙|采砂|挖山|采矿|矿山|碎石厂|搅拌站", "id": "R124", "note": "采石采砂", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.0}'),
(1, 'R125', NULL, '{"enabled": true, "expression": "生态|生态环境|环境破坏|环境污染|环评|环保局|环境", "id": "R125", "note": "生态环境", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 1.2}'),
(1, 'R126', NULL, '{"enabled": true, "expression": "养猪场|养鸡场|养殖场|屠宰场|化工厂|砖厂|造纸厂|电镀|塑料厂|印刷厂|冶炼厂|小作坊", "id": "R126", "note": "污染企业", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 1.5}'),
(1, 'R127', NULL, '{"enabled": true, "expression": "浓烟|烟囱|毒气|有毒|喷漆|油漆味|沥青味|烟雾", "id": "R127", "note": "烟气", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.0}'),
(1, 'R128', NULL, '{"enabled": true, "expression": "叮叮当当|叮当|咣当|吵人|闹腾|吵闹声|敲敲打打|叮咣", "id": "R128", "note": "敲打声", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.0}'),
(1, 'R129', NULL, '{"enabled": true, "expression": "烧塑料|呛人|呛|呛得|熏人|熏死|味大|味儿|味道大", "id": "R129", "note": "呛人", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.0}'),
(1, 'R130', NULL, '{"enabled": true, "expression": "(养鸡场|养猪场|养殖场|养殖小区|猪圈|鸡棚|养殖|养猪|养鸡) + (味|味儿|臭|臭味|味道|苍蝇|气味|污水|粪)", "id": "R130", "note": "养殖污染", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 3.0}'),
(1, 'R131', NULL, '{"enabled": true, "expression": "(修车|修车铺|汽修|铁艺|门窗加工|切割|电焊|洗车店) + (吵|声音|噪音|叮叮当当|味|灰)", "id": "R131", "note": "小店扰民", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.0}'),
(1, 'R132', NULL, '{"enabled": true, "expression": "空调外机|水泵房|低频|电钻|冲击钻|打桩|切割机|鸣笛|喊麦|鸡叫|砸墙|震动|振动|炸街", "id": "R132", "note": "噪声源", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.5}'),
(1, 'R133', NULL, '{"enabled": true, "expression": "装修 + (早上|早晨|七点|六点|晚上|整天|休息|周末|砸)", "id": "R133", "note": "装修噪声", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 2.5}'),
(1, 'R134', NULL, '{"enabled": true, "expression": "偷排", "id": "R134", "note": "偷排", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 1.0}'),
(1, 'R135', NULL, '{"enabled": true, "expression": "放音乐|音乐声|音乐|噪声大|动静", "id": "R135", "note": "音乐声", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 1.5}'),
(1, 'R136', NULL, '{"enabled": true, "expression": "(油条|炒菜|炸鸡) + (油烟|烟|呛)", "id": "R136", "note": "油烟", "scope": null, "target_kind": "类别", "target_value": "WR", "weight": 1.0}'),
(1, 'R137', NULL, '{"enabled": true, "expression": "绿化|绿地|绿化带|绿植|园林", "id": "R137", "note": "绿化", "scope": null, "target_kind": "类别", "target_value": "LH", "weight": 2.5}'),
(1, 'R138', NULL, '{"enabled": true, "expression": "树枝|大树|树木|枯树|死树|行道树|树冠|树根|法桐|杨树|柳树|树", "id": "R138", "note": "树木", "scope": null, "target_kind": "类别", "target_value": "LH", "weight": 2.0}'),
(1, 'R139', NULL, '{"enabled": true, "expression": "修剪|剪枝|倒伏|砍伐|砍树|补栽|补种|移栽", "id": "R139", "note": "修剪", "scope": null, "target_kind": "类别", "target_value": "LH", "weight": 2.0}'),
(1, 'R140', NULL, '{"enabled": true, "expression": "草坪|花坛|花池|花草|花带|草地", "id": "R140", "note": "花草", "scope": null, "target_kind": "类别", "target_value": "LH", "weight": 2.5}'),
(1, 'R141', NULL, '{"enabled": true, "expression": "(绿地|绿化|绿化带|花坛|草坪) + (种菜|毁|占|占用|停车|硬化|改成)", "id": "R141", "note": "毁绿", "scope": null, "target_kind": "类别", "target_value": "LH", "weight": 2.0}'),
(1, 'R142', NULL, '{"enabled": true, "expression": "杨絮|柳絮|飞絮|毛毛虫|虫害|打药|美国白蛾|虫子", "id": "R142", "note": "飞絮虫害", "scope": null, "target_kind": "类别", "target_value": "LH", "weight": 2.5}'),
(1, 'R143', NULL, '{"enabled": true, "expression": "公园|游园|口袋公园|湿地公园", "id": "R143", "note": "公园", "scope": null, "target_kind": "类别", "target_value": "LH", "weight": 1.2}'),
(1, 'R144', NULL, '{"enabled": true, "expression": "树 + (挡|遮|遮挡|采光|窗户)", "id": "R144", "note": "遮挡", "scope": null, "target_kind": "类别", "target_value": "LH", "weight": 1.5}'),
(1, 'R145', NULL, '{"enabled": true, "expression": "枯死|干死|浇水|养护", "id": "R145", "note": "养护", "scope": null, "target_kind": "类别", "target_value": "LH", "weight": 1.5}'),
(1, 'R146', NULL, '{"enabled": true, "expression": "绿篱|冬青|荒草|枯枝|月季|爬墙虎|草太高|草长", "id": "R146", "note": "植被", "scope": null, "target_kind": "类别", "target_value": "LH", "weight": 2.0}'),
(1, 'R147', NULL, '{"enabled": true, "expression": "(树|大树|路边树|树枝) + (倒|倒了|歪|断|断了|挡路|挡)", "id": "R147", "note": "倒伏", "scope": null, "target_kind": "类别", "target_value": "LH", "weight": 1.5}'),
(1, 'R148', NULL, '{"enabled": true, "expression": "银杏树|槐树|松树|树皮|剥皮|柏树|法国梧桐|梧桐", "id": "R148", "note": "树种", "scope": null, "target_kind": "类别", "target_value": "LH", "weight": 2.0}'),
(1, 'R149', NULL, '{"enabled": true, "expression": "违建|违章建筑|违法建筑|私搭乱建|乱搭乱建|违章搭建|私搭|搭建|加盖|彩钢房|阳光房", "id": "R149", "note": "违建", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 3.0}'),
(1, 'R150', NULL, '{"enabled": true, "expression": "占道|占道经营|摆摊|摊贩|小摊|地摊|流动摊贩|流动商贩|马路市场|出店经营|店外经营", "id": "R150", "note": "占道", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 3.0}'),
(1, 'R151', NULL, '{"enabled": true, "expression": "广告牌|招牌|霓虹灯|灯箱|门头", "id": "R151", "note": "户外广告", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 2.0}'),
(1, 'R152', NULL, '{"enabled": true, "expression": "城管|综合执法|执法局", "id": "R152", "note": "城管", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 1.5}'),
(1, 'R153', NULL, '{"enabled": true, "expression": "围挡|占用公共|圈地|侵占|霸占", "id": "R153", "note": "侵占", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 1.5}'),
(1, 'R154', NULL, '{"enabled": true, "expression": "赶集|大集|早市|夜市", "id": "R154", "note": "集市", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 1.0}'),
(1, 'R155', NULL, '{"enabled": true, "expression": "烧烤|烧烤摊|露天烧烤", "id": "R155", "note": "露天烧烤", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 1.5}'),
(1, 'R156', NULL, '{"enabled": true, "expression": "乱堆乱放|乱堆|乱扔", "id": "R156", "note": "乱堆", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 0.8}'),
(1, 'R157', NULL, '{"enabled": true, "expression": "(吊车|洗车|修车) + (路边|门口|人行道)", "id": "R157", "note": "占路作业", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 1.2}'),
(1, 'R158', NULL, '{"enabled": true, "expression": "噪音|噪声|扰民|油烟", "id": "R158", "note": "扰民归污染噪声", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": -0.5}'),
(1, 'R159', NULL, '{"enabled": true, "expression": "洗浴|野广告|道路撒漏|渣土|乱倒渣土|建筑垃圾乱倒", "id": "R159", "note": "渣土", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 1.0}'),
(1, 'R160', NULL, '{"enabled": true, "expression": "占用公共绿地|楼顶搭|楼顶加盖|地下室改|开墙打洞|围起来|铁皮房|雨棚", "id": "R160", "note": "乱搭建", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 2.0}'),
(1, 'R161', NULL, '{"enabled": true, "expression": "共用部位|占用楼道|占用消防", "id": "R161", "note": "占用", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 0.8}'),
(1, 'R162', NULL, '{"enabled": true, "expression": "(小贩|商贩|卖菜|卖水果|推车|三轮车) + (占|堵|堵着|门口|路边)", "id": "R162", "note": "流动商贩", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 1.5}'),
(1, 'R163', NULL, '{"enabled": true, "expression": "(楼顶|房顶|院里|公共|空地) + (盖房|盖房子|盖|搭|搭棚|建房)", "id": "R163", "note": "违建", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 3.5}'),
(1, 'R164', NULL, '{"enabled": true, "expression": "收破烂|废品站|废品收购|晾衣|晒被", "id": "R164", "note": "市容", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 1.5}'),
(1, 'R165', NULL, '{"enabled": true, "expression": "(人行道|盲道|便道) + (占|占了|占着|占用|挡|挡住|堵|摆摊|摊)", "id": "R165", "note": "占用人行道", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 3.0}'),
(1, 'R166', NULL, '{"enabled": true, "expression": "摊|摊点|摊位|水果摊|菜摊|早餐摊|早点摊|条幅|横幅|晾晒|堆放物料", "id": "R166", "note": "摊点", "scope": null, "target_kind": "类别", "target_value": "CG", "weight": 2.0}'),
(1, 'R167', NULL, '{"enabled": true, "expression": "停车|停车位|车位|停车场|停车难|没地方停|停不下|泊位", "id": "R167", "note": "停车", "scope": null, "target_kind": "类别", "target_value": "TC", "weight": 2.5}'),
(1, 'R168', NULL, '{"enabled": true, "expression": "乱停|乱停乱放|乱停车|违停|僵尸车|占车位|堵门|堵着门|挡道|地锁", "id": "R168", "note": "乱停", "scope": null, "target_kind": "类别", "target_value": "TC", "weight": 3.0}'),
(1, 'R169', NULL, '{"enabled": true, "expression": "停车费|停车收费|包月|道闸|抬杆", "id": "R169", "note": "停车收费", "scope": null, "target_kind": "类别", "target_value": "TC", "weight": 2.5}'),
(1, 'R170', NULL, '{"enabled": true, "expression": "充电桩|充电站|充电口|充电车位|充电柜|快充", "id": "R170", "note": "充电", "scope": null, "target_kind": "类别", "target_value": "TC", "weight": 3.0}'),
(1, 'R171', NULL, '{"enabled": true, "expression": "充电 - (楼道|飞线|上楼|进楼|屋里|家里|推进)", "id": "R171", "note": "充电", "scope": null, "target_kind": "类别", "target_value": "TC", "weight": 2.0}'),
(1, 'R172', NULL, '{"enabled": true, "expression": "车棚|电动车棚|自行车棚|非机动车棚|停车棚", "id": "R172", "note": "车棚", "scope": null, "target_kind": "类别", "target_value": "TC", "weight": 2.5}'),
(1, 'R173', NULL, '{"enabled": true, "expression": "共享单车|共享电动车|共享电单车|单车", "id": "R173", "note": "共享单车", "scope": null, "target_kind": "类别", "target_value": "TC", "weight": 2.5}'),
(1, 'R174', NULL, '{"enabled": true, "expression": "电动车 + (停|停放|没地方|乱放|堆)", "id": "R174", "note": "电动车停放", "scope": null, "target_kind": "类别", "target_value": "TC", "weight": 2.0}'),
(1, 'R175', NULL, '{"enabled": true, "expression": "私家车 + (停|占|堵)", "id": "R175", "note": "私家车", "scope": null, "target_kind": "类别", "target_value": "TC", "weight": 1.5}'),
(1, 'R176', NULL, '{"enabled": true, "expression": "消防通道", "id": "R176", "note": "堵消防通道归安全", "scope": null, "target_kind": "类别", "target_value": "TC", "weight": -1.0}'),
(1, 'R177', NULL, '{"enabled": true, "expression": "飞线充电|楼道充电|上楼充电", "id": "R177", "note": "违规充电归安全", "scope": null, "target_kind": "类别", "target_value": "TC", "weight": -3.0}'),
(1, 'R178', NULL, '{"enabled": true, "expression": "充电宝|话费", "id": "R178", "note": "不是车辆充电", "scope": null, "target_kind": "类别", "target_value": "TC", "weight": -2.0}'),
(1, 'R179', NULL, '{"enabled": true, "expression": "没地儿停|没地停|没处停|抢车位|油车|油车占位|占位|停满", "id": "R179", "note": "车位紧张", "scope": null, "target_kind": "类别", "target_value": "TC", "weight": 2.5}'),
(1, 'R180', NULL, '{"enabled": true, "expression": "划线|停车线|挪车|堵车库|限时停车|免费停车|占道停车|小车", "id": "R180", "note": "停车秩序", "scope": null, "target_kind": "类别", "target_value": "TC", "weight": 1.5}'),
(1, 'R181', NULL, '{"enabled": true, "expression": "物业|物业公司|物管", "id": "R181", "note": "物业", "scope": null, "target_kind": "类别", "target_value": "WY", "weight": 2.0}'),
(1, 'R182', NULL, '{"enabled": true, "expression": "物业费|物业服务|业委会|业主委员会|业主大会|维修基金|公共收益|公摊", "id": "R182", "note": "物业服务", "scope": null, "target_kind": "类别", "target_value": "WY", "weight": 3.0}'),
(1, 'R183', NULL, '{"enabled": true, "expression": "电梯 - (加装|加装电梯|安装电梯|装电梯)", "id": "R183", "note": "电梯", "scope": null, "target_kind": "类别", "target_value": "WY", "weight": 2.5}'),
(1, 'R184', NULL, '{"enabled": true, "expression": "电梯 + (坏|坏了|故障|停运|停了|异响|不能用|维修|抖|卡)", "id": "R184", "note": "电梯故障", "scope": null, "target_kind": "类别", "target_value": "WY", "weight": 1.5}'),
(1, 'R185', NULL, '{"enabled": true, "expression": "门禁|单元门|保安|门岗|道闸坏|楼宇门|对讲", "id": "R185", "note": "门岗", "scope": null, "target_kind": "类别", "target_value": "WY", "weight": 2.5}'),
(1, 'R186', NULL, '{"enabled": true, "expression": "楼道 + (灯|脏|杂物|堆|声控灯)", "id": "R186", "note": "楼道", "scope": null, "target_kind": "类别", "target_value": "WY", "weight": 2.0}'),
(1, 'R187', NULL, '{"enabled": true, "expression": "声控灯|感应灯|楼道灯", "id": "R187", "note": "楼道灯", "scope": null, "target_kind": "类别", "target_value": "WY", "weight": 2.5}'),
(1, 'R188', NULL, '{"enabled": true, "expression": "(业主|住户) - 企业", "id": "R188", "note": "业主", "scope": null, "target_kind": "类别", "target_value": "WY", "weight": 0.6}'),
(1, 'R189', NULL, '{"enabled": true, "expression": "小区 - 老旧小区", "id": "R189", "note": "小区", "scope": null, "target_kind": "类别", "target_value": "WY", "weight": 0.4}'),
(1, 'R190', NULL, '{"enabled": true, "expression": "外来车辆|外来人员|随便进", "id": "R190", "note": "小区出入", "scope": null, "target_kind": "类别", "target_value": "WY", "weight": 1.2}'),
(1, 'R191', NULL, '{"enabled": true, "expression": "弃管|没有物业|物业跑|换物业|前期物业", "id": "R191", "note": "无物业", "scope": null, "target_kind": "类别", "target_value": "WY", "weight": 2.5}'),
(1, 'R192', NULL, '{"enabled": true, "expression": "路灯|积水|淹|淹了|停水|停电|暖气|噪音|垃圾|漏水|下水道|绿化|充电桩|消防|消防通道|井盖", "id": "R192", "note": "专门类别优先", "scope": null, "target_kind": "类别", "target_value": "WY", "weight": -1.0}'),
(1, 'R193', NULL, '{"enabled": true, "expression": "物业 + (不管|不作为|不清理|没人管|推诿|态度|不修|服务)", "id": "R193", "note": "物业服务差", "scope": null, "target_kind": "类别", "target_value": "WY", "weight": 1.2}'),
(1, 'R194', NULL, '{"enabled": true, "expression": "保洁员|公共部位|单元楼|水泵|蓄水池|小区大门|大门|岗亭", "id": "R194", "note": "小区公共部位", "scope": null, "target_kind": "类别", "target_value": "WY", "weight": 1.0}'),
(1, 'R195', NULL, '{"enabled": true, "expression": "老旧小区|旧改|老小区改造|小区改造|棚改|棚户区|城中村改造|城市更新", "id": "R195", "note": "旧改", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 3.0}'),
(1, 'R196', NULL, '{"enabled": true, "expression": "加装电梯|安装电梯|装电梯|装个电梯|加电梯", "id": "R196", "note": "加装电梯", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 4.0}'),
(1, 'R197', NULL, '{"enabled": true, "expression": "房产证|不动产证|办证难|产权|大红本|产权证|房本", "id": "R197", "note": "办证", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 3.0}'),
(1, 'R198', NULL, '{"enabled": true, "expression": "拆迁|征收|安置|回迁|安置房|回迁房|补偿款|拆迁款", "id": "R198", "note": "征收安置", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 3.0}'),
(1, 'R199', NULL, '{"enabled": true, "expression": "漏雨|渗水|屋顶漏|楼顶漏|外墙|墙皮|外墙皮|保温层|掉皮|防水", "id": "R199", "note": "房屋漏损", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 2.5}'),
(1, 'R200', NULL, '{"enabled": true, "expression": "漏水 + (屋顶|楼顶|楼上|天花板|墙|顶楼|卫生间)", "id": "R200", "note": "房屋漏水", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 2.0}'),
(1, 'R201', NULL, '{"enabled": true, "expression": "危房|墙体开裂|墙裂|楼板|房子裂|房屋质量|房子质量", "id": "R201", "note": "房屋安全", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 3.0}'),
(1, 'R202', NULL, '{"enabled": true, "expression": "烂尾|烂尾楼|延期交房|交房|开发商|楼盘|售楼处|退房|购房", "id": "R202", "note": "商品房", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 2.5}'),
(1, 'R203', NULL, '{"enabled": true, "expression": "公租房|廉租房|保障房|公积金|经适房|租房补贴", "id": "R203", "note": "住房保障", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 3.0}'),
(1, 'R204', NULL, '{"enabled": true, "expression": "租房|房租|房东|租赁|中介", "id": "R204", "note": "租房", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 1.5}'),
(1, 'R205', NULL, '{"enabled": true, "expression": "装修 + (拆|承重墙|砸墙)", "id": "R205", "note": "违规装修", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 3.0}'),
(1, 'R206', NULL, '{"enabled": true, "expression": "楼顶|楼栋|楼体", "id": "R206", "note": "楼体", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 0.6}'),
(1, 'R207', NULL, '{"enabled": true, "expression": "楼顶 + (盖|盖房|盖房子|搭|加盖)", "id": "R207", "note": "楼顶加盖归城管", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": -2.0}'),
(1, 'R208', NULL, '{"enabled": true, "expression": "购房|买房|房子|房屋|新房|住房|不动产|不动产登记|一房二卖|网签|房贷|首付|限购", "id": "R208", "note": "房屋", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 2.0}'),
(1, 'R209', NULL, '{"enabled": true, "expression": "建房|自建房|盖房|翻建|危楼|容积率|规划|规划局|户型|公摊面积", "id": "R209", "note": "规划建设", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 1.5}'),
(1, 'R210', NULL, '{"enabled": true, "expression": "施工质量|偷工减料|工程质量|项目部|承建商|烂尾楼", "id": "R210", "note": "工程质量", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 1.5}'),
(1, 'R211', NULL, '{"enabled": true, "expression": "(房子|老房子|平房|屋里|屋子) + (漏|漏水|漏雨|一下雨就漏|下雨)", "id": "R211", "note": "房屋漏雨", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 2.0}'),
(1, 'R212', NULL, '{"enabled": true, "expression": "楼间距|采光|挡光|日照", "id": "R212", "note": "采光", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 2.0}'),
(1, 'R213', NULL, '{"enabled": true, "expression": "房屋鉴定|防盗网|阳台|样板间|面积缩水|交付|精装修", "id": "R213", "note": "房屋", "scope": null, "target_kind": "类别", "target_value": "ZF", "weight": 2.0}'),
(1, 'R214', NULL, '{"enabled": true, "expression": "消防|消防通道|灭火器|消防栓|消火栓|烟感|安全出口|疏散", "id": "R214", "note": "消防", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 3.0}'),
(1, 'R215', NULL, '{"enabled": true, "expression": "高空抛物|楼上扔|往下扔", "id": "R215", "note": "高空抛物", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 3.5}'),
(1, 'R216', NULL, '{"enabled": true, "expression": "遛狗|不拴绳|没拴绳|不牵绳|流浪狗|野狗|恶犬|大狗|养狗|狗咬|咬人|狗叫", "id": "R216", "note": "养犬", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 2.5}'),
(1, 'R217', NULL, '{"enabled": true, "expression": "小偷|被偷|偷东西|盗窃|失窃|丢车|被盗|偷电瓶", "id": "R217", "note": "盗窃", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 3.0}'),
(1, 'R218', NULL, '{"enabled": true, "expression": "偷 - (偷着|偷偷|偷排|烧|倒)", "id": "R218", "note": "盗窃", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 2.0}'),
(1, 'R219', NULL, '{"enabled": true, "expression": "飞线充电|楼道充电|上楼充电|电动车上楼|电瓶车进楼|推进电梯|电动车进电梯", "id": "R219", "note": "电动车隐患", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 3.5}'),
(1, 'R220', NULL, '{"enabled": true, "expression": "打架|斗殴|闹事|寻衅|骚扰|流氓|醉汉|尾随", "id": "R220", "note": "治安", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 2.5}'),
(1, 'R221', NULL, '{"enabled": true, "expression": "监控|摄像头|探头", "id": "R221", "note": "监控", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 1.8}'),
(1, 'R222', NULL, '{"enabled": true, "expression": "安全隐患|隐患|危险|不安全|太危险", "id": "R222", "note": "隐患", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 0.8}'),
(1, 'R223', NULL, '{"enabled": true, "expression": "赌博|传销|涉黄|麻将馆|黄赌毒", "id": "R223", "note": "违法活动", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 3.0}'),
(1, 'R224', NULL, '{"enabled": true, "expression": "派出所|户口|落户|身份证|居住证|警务室", "id": "R224", "note": "户籍", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 2.0}'),
(1, 'R225', NULL, '{"enabled": true, "expression": "烟花|爆竹|鞭炮|放炮|孔明灯", "id": "R225", "note": "烟花爆竹", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 3.0}'),
(1, 'R226', NULL, '{"enabled": true, "expression": "液化气罐|煤气罐|危化品|易燃易爆", "id": "R226", "note": "危险品", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 2.5}'),
(1, 'R227', NULL, '{"enabled": true, "expression": "堵 + 消防通道", "id": "R227", "note": "堵消防通道", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 1.0}'),
(1, 'R228', NULL, '{"enabled": true, "expression": "(电瓶车|电动车|电车) + (楼道|进楼|上楼|屋里|家里|电梯|推进)", "id": "R228", "note": "电动车进楼", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 3.5}'),
(1, 'R229', NULL, '{"enabled": true, "expression": "治安|报警|派出所民警|巡逻|民警", "id": "R229", "note": "治安", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 2.0}'),
(1, 'R230', NULL, '{"enabled": true, "expression": "上户口|上户|入户", "id": "R230", "note": "户籍", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 2.0}'),
(1, 'R231', NULL, '{"enabled": true, "expression": "翻墙|撬锁|贼|撬门|入室", "id": "R231", "note": "盗窃", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 2.5}'),
(1, 'R232', NULL, '{"enabled": true, "expression": "赌钱|赌|打牌|聚众|麻将桌|飞车|酒驾|头盔|无证", "id": "R232", "note": "治安", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 2.0}'),
(1, 'R233', NULL, '{"enabled": true, "expression": "(偷|被偷|偷走|偷了) + (井盖|电缆|电线|电瓶|东西|车|手机|钱)", "id": "R233", "note": "偷盗", "scope": null, "target_kind": "类别", "target_value": "AQ", "weight": 2.0}'),
(1, 'R234', NULL, '{"enabled": true, "expression": "入学|学区|招生|转学|小升初|划片|学位|报名|读书|辍学", "id": "R234", "note": "入学", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 2.5}'),
(1, 'R235', NULL, '{"enabled": true, "expression": "学校|上学", "id": "R235", "note": "学校", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 1.2}'),
(1, 'R236', NULL, '{"enabled": true, "expression": "幼儿园|托儿所|托育|小学|中学|初中|高中", "id": "R236", "note": "学校", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 1.3}'),
(1, 'R237', NULL, '{"enabled": true, "expression": "幼儿园 + (学费|贵|太贵|入园|公办|名额|招生|收费|收)", "id": "R237", "note": "入园", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 1.5}'),
(1, 'R238', NULL, '{"enabled": true, "expression": "老师|教师|班主任|校长|补课|作业|学费|体罚|校服", "id": "R238", "note": "教学", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 2.5}'),
(1, 'R239', NULL, '{"enabled": true, "expression": "课后服务|延时班|托管|午托|校外培训|补课班|辅导班", "id": "R239", "note": "课后", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 2.5}'),
(1, 'R240', NULL, '{"enabled": true, "expression": "图书馆|书屋|阅览室|文化馆|文化活动|看书|演出", "id": "R240", "note": "文化", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 2.5}'),
(1, 'R241', NULL, '{"enabled": true, "expression": "体育馆|篮球场|足球场|球场|游泳馆|乒乓球|健身馆", "id": "R241", "note": "体育", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 2.0}'),
(1, 'R242', NULL, '{"enabled": true, "expression": "放学|接送|接孩子|家长|校门口", "id": "R242", "note": "接送", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 0.8}'),
(1, 'R243', NULL, '{"enabled": true, "expression": "校园|霸凌|校园欺凌|食堂饭菜", "id": "R243", "note": "校园", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 2.5}'),
(1, 'R244', NULL, '{"enabled": true, "expression": "孩子|学生|小孩|娃", "id": "R244", "note": "学生", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 0.4}'),
(1, 'R245', NULL, '{"enabled": true, "expression": "围墙|绕行|绕路|绕道|绕远", "id": "R245", "note": "上学路归道路", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": -1.0}'),
(1, 'R246', NULL, '{"enabled": true, "expression": "红绿灯|斑马线|路灯|堵车|拥堵", "id": "R246", "note": "校门口交通归道路", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": -1.0}'),
(1, 'R247', NULL, '{"enabled": true, "expression": "教育|中考|高考|考试成绩|录取|学籍|毕业证|教师资格|教资|教育局|教学质量|大学生|师资", "id": "R247", "note": "教育", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 2.0}'),
(1, 'R248', NULL, '{"enabled": true, "expression": "在职教师|代课|民办教师|特岗|支教", "id": "R248", "note": "教师", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 1.0}'),
(1, 'R249', NULL, '{"enabled": true, "expression": "游泳|体育|健身步道|篮球|乒乓球台", "id": "R249", "note": "体育", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 1.0}'),
(1, 'R250', NULL, '{"enabled": true, "expression": "营养午餐|学生餐|学校食堂|食堂", "id": "R250", "note": "学校食堂", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 1.0}'),
(1, 'R251', NULL, '{"enabled": true, "expression": "培训班|补习班|早教|跆拳道班", "id": "R251", "note": "培训", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 1.5}'),
(1, 'R252', NULL, '{"enabled": true, "expression": "托管班|暑托班|午休|伙食|校服费|资料费|晚自习|近视|住校|宿舍|成绩|班级|大班额", "id": "R252", "note": "校园生活", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 2.0}'),
(1, 'R253', NULL, '{"enabled": true, "expression": "(户口|户籍|租房|房产证|拆迁) + (上学|初中|小学|入学|上哪个|学校|幼儿园)", "id": "R253", "note": "入学条件", "scope": null, "target_kind": "类别", "target_value": "JY", "weight": 3.0}'),
(1, 'R254', NULL, '{"enabled": true, "expression": "医院|看病|挂号|住院|门诊|急诊|病房", "id": "R254", "note": "就医", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": 2.5}'),
(1, 'R255', NULL, '{"enabled": true, "expression": "卫生室|卫生院|社区医院|诊所|卫生服务中心|大夫|医生|护士|村医|卫生所", "id": "R255", "note": "基层医疗", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": 3.0}'),
(1, 'R256', NULL, '{"enabled": true, "expression": "疫苗|打疫苗|接种|体检|打针|输液", "id": "R256", "note": "预防", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": 2.5}'),
(1, 'R257', NULL, '{"enabled": true, "expression": "药|买药|药店|药房|慢病|慢性病|降压药|开药", "id": "R257", "note": "药品", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": 2.0}'),
(1, 'R258', NULL, '{"enabled": true, "expression": "医保|报销|新农合|医疗保险|异地就医|医保卡", "id": "R258", "note": "医保", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": 3.0}'),
(1, 'R259', NULL, '{"enabled": true, "expression": "乱开药|收红包|误诊|医德|多收费", "id": "R259", "note": "医疗行为", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": 2.0}'),
(1, 'R260', NULL, '{"enabled": true, "expression": "母婴|产检|生孩子|月子|产假|生育津贴", "id": "R260", "note": "妇幼", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": 2.0}'),
(1, 'R261', NULL, '{"enabled": true, "expression": "心理咨询|精神病|康复|家庭医生", "id": "R261", "note": "专项服务", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": 2.0}'),
(1, 'R262', NULL, '{"enabled": true, "expression": "宠物医院|动物医院", "id": "R262", "note": "不是医疗", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": -2.0}'),
(1, 'R263', NULL, '{"enabled": true, "expression": "独生子女|二胎|三胎|计划生育|准生证|计生|出生证|生育|生育证", "id": "R263", "note": "计划生育", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": 2.5}'),
(1, 'R264', NULL, '{"enabled": true, "expression": "医疗|行医|卫健|卫健委|公共卫生|卫生局|手术|换药|做手术|药价|看不起病|病人|患者|治病|治疗", "id": "R264", "note": "医疗", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": 2.0}'),
(1, 'R265', NULL, '{"enabled": true, "expression": "大病|慢病门诊|特病|救命药|报销比例", "id": "R265", "note": "医药费用", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": 2.0}'),
(1, 'R266', NULL, '{"enabled": true, "expression": "医美|整形|牙科|口腔", "id": "R266", "note": "专科", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": 1.5}'),
(1, 'R267', NULL, '{"enabled": true, "expression": "病退", "id": "R267", "note": "病退归社保", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": -2.0}'),
(1, 'R268', NULL, '{"enabled": true, "expression": "量血压|血压|抽血|化验|检查费|挂不上号|挂号难|中医|牙科|护工|核酸|流感|感冒|发烧", "id": "R268", "note": "就诊", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": 1.8}'),
(1, 'R269', NULL, '{"enabled": true, "expression": "长护险|门诊统筹|医保缴费|大病保险", "id": "R269", "note": "医保", "scope": null, "target_kind": "类别", "target_value": "YL", "weight": 2.5}'),
(1, 'R270', NULL, '{"enabled": true, "expression": "社保|养老保险|养老金|退休|退休金|退休工资|缴费年限|社保卡", "id": "R270", "note": "社保", "scope": null, "target_kind": "类别", "target_value": "SB", "weight": 3.0}'),
(1, 'R271', NULL, '{"enabled": true, "expression": "工资|欠薪|拖欠工资|讨薪|血汗钱|农民工工资|工钱|发工资", "id": "R271", "note": "工资", "scope": null, "target_kind": "类别", "target_value": "SB", "weight": 3.0}'),
(1, 'R272', NULL, '{"enabled": true, "expression": "劳动合同|加班|辞退|开除|工伤|失业|失业金|裁员|五险", "id": "R272", "note": "劳动", "scope": null, "target_kind": "类别", "target_value": "SB", "weight": 3.0}'),
(1, 'R273', NULL, '{"enabled": true, "expression": "就业|找工作|找不到工作|招聘会|技能培训|职业培训|公益性岗位|打工|零工", "id": "R273", "note": "就业", "scope": null, "target_kind": "类别", "target_value": "SB", "weight": 2.5}'),
(1, 'R274', NULL, '{"enabled": true, "expression": "老板 + (不给|跑|跑了|欠|拖)", "id": "R274", "note": "欠薪老板", "scope": null, "target_kind": "类别", "target_value": "SB", "weight": 2.0}'),
(1, 'R275', NULL, '{"enabled": true, "expression": "干活|上班|单位", "id": "R275", "note": "务工", "scope": null, "target_kind": "类别", "target_value": "SB", "weight": 0.5}'),
(1, 'R276', NULL, '{"enabled": true, "expression": "招不到人|招工|用工", "id": "R276", "note": "企业用工归助企", "scope": null, "target_kind": "类别", "target_value": "SB", "weight": -1.0}'),
(1, 'R277', NULL, '{"enabled": true, "expression": "职称|公务员|事业单位|编制|招考|人事考试|考编|资格证书|职业资格|证书", "id": "R277", "note": "人事", "scope": null, "target_kind": "类别", "target_value": "SB", "weight": 2.0}'),
(1, 'R278', NULL, '{"enabled": true, "expression": "参保|补缴|断缴|农保|旧农保|保险|断保|缴费", "id": "R278", "note": "参保", "scope": null, "target_kind": "类别", "target_value": "SB", "weight": 2.0}'),
(1, 'R279', NULL, '{"enabled": true, "expression": "下岗|工龄|职工|内退|买断|病退|提前退休|特殊工种|正式工|合同工|临时工", "id": "R279", "note": "职工待遇", "scope": null, "target_kind": "类别", "target_value": "SB", "weight": 2.0}'),
(1, 'R280', NULL, '{"enabled": true, "expression": "劳动法|劳务|劳务派遣|试用期|加班费|高温补贴|产假|用人单位|考勤", "id": "R280", "note": "劳动权益", "scope": null, "target_kind": "类别", "target_value": "SB", "weight": 2.5}'),
(1, 'R281', NULL, '{"enabled": true, "expression": "人才引进|人才补贴|见习|高校毕业生|人力资源", "id": "R281", "note": "人才", "scope": null, "target_kind": "类别", "target_value": "SB", "weight": 2.0}'),
(1, 'R282', NULL, '{"enabled": true, "expression": "(打工|回来|返乡|没工作|失业|妇女) + (技术|技能|培训|培训班|学个|手艺)", "id": "R282", "note": "技能培训", "scope": null, "target_kind": "类别", "target_value": "SB", "weight": 3.0}'),
(1, 'R283', NULL, '{"enabled": true, "expression": "灵活就业|社保补贴|工伤认定|劳动监察|五险一金|没交社保|不交社保|黑中介|中介费", "id": "R283", "note": "劳动保障", "scope": null, "target_kind": "类别", "target_value": "SB", "weight": 3.0}'),
(1, 'R284', NULL, '{"enabled": true, "expression": "低保|特困|五保|临时救助|困难补助|贫困|困难家庭|救济|吃不上饭", "id": "R284", "note": "救助", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 3.0}'),
(1, 'R285', NULL, '{"enabled": true, "expression": "养老院|敬老院|养老中心|老年食堂|长者食堂|助老|日间照料|托老|幸福院|养老服务", "id": "R285", "note": "养老", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 3.0}'),
(1, 'R286', NULL, '{"enabled": true, "expression": "残疾人|残疾证|残疾|轮椅|盲人|聋哑", "id": "R286", "note": "助残", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 2.5}'),
(1, 'R287', NULL, '{"enabled": true, "expression": "独居老人|空巢老人|孤寡老人|独居|没人照顾|没人照料|行动不便", "id": "R287", "note": "独居老人", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 2.5}'),
(1, 'R288', NULL, '{"enabled": true, "expression": "高龄补贴|高龄津贴|老年证|老年卡|老年优待", "id": "R288", "note": "老年优待", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 3.0}'),
(1, 'R289', NULL, '{"enabled": true, "expression": "退役军人|优抚|抚恤|老兵|军属", "id": "R289", "note": "优抚", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 2.5}'),
(1, 'R290', NULL, '{"enabled": true, "expression": "孤儿|留守儿童|困境儿童|留守老人", "id": "R290", "note": "儿童关爱", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 2.5}'),
(1, 'R291', NULL, '{"enabled": true, "expression": "流浪乞讨|流浪汉|乞讨|流浪人员", "id": "R291", "note": "流浪救助", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 2.5}'),
(1, 'R292', NULL, '{"enabled": true, "expression": "公墓|殡葬|殡仪馆|骨灰|墓地|丧事", "id": "R292", "note": "殡葬", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 2.5}'),
(1, 'R293', NULL, '{"enabled": true, "expression": "老人|老年人|老头|老太太|岁数大", "id": "R293", "note": "老人", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 0.4}'),
(1, 'R294', NULL, '{"enabled": true, "expression": "志愿者上门|送餐|助餐|陪护", "id": "R294", "note": "助餐", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 1.5}'),
(1, 'R295', NULL, '{"enabled": true, "expression": "扶贫|贫困户|建档立卡|救助金|慈善|低收入", "id": "R295", "note": "帮扶", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 2.0}'),
(1, 'R296', NULL, '{"enabled": true, "expression": "五保户|敬老|老年大学|老年活动室|居家养老", "id": "R296", "note": "养老服务", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 2.5}'),
(1, 'R297', NULL, '{"enabled": true, "expression": "老兵|退伍|退役老兵|退伍军人|军人", "id": "R297", "note": "退役军人", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 2.0}'),
(1, 'R298', NULL, '{"enabled": true, "expression": "呼叫器|防走失|适老化|扶手|助浴", "id": "R298", "note": "适老", "scope": null, "target_kind": "类别", "target_value": "MZ", "weight": 2.0}'),
(1, 'R299', NULL, '{"enabled": true, "expression": "假货|过期|变质|食品安全|缺斤少两|短斤缺两|三无|假冒|掺假|注水肉", "id": "R299", "note": "商品质量", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 3.0}'),
(1, 'R300', NULL, '{"enabled": true, "expression": "退款|退货|退钱|不退|预付卡|会员卡|办卡|充值|押金|储值|霸王条款", "id": "R300", "note": "消费", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 2.5}'),
(1, 'R301', NULL, '{"enabled": true, "expression": "商家|超市|商场|店家|店老板|商户|饭店|餐馆|小饭馆|外卖|饭馆", "id": "R301", "note": "商家", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 1.5}'),
(1, 'R302', NULL, '{"enabled": true, "expression": "涨价|价格|乱收费|多收|明码标价|宰客|太贵|要价", "id": "R302", "note": "价格", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 1.2}'),
(1, 'R303', NULL, '{"enabled": true, "expression": "菜市场|农贸市场|市场摊位|菜贩|菜价", "id": "R303", "note": "市场", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 1.5}'),
(1, 'R304', NULL, '{"enabled": true, "expression": "拉肚子|吃坏|不新鲜|有虫|头发丝", "id": "R304", "note": "食品", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 2.5}'),
(1, 'R305', NULL, '{"enabled": true, "expression": "(健身房|美容院|理发店|培训机构) + (跑路|关门|退)", "id": "R305", "note": "跑路", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 2.5}'),
(1, 'R306', NULL, '{"enabled": true, "expression": "虚假宣传|保健品|忽悠老人|推销|免费领鸡蛋|讲座", "id": "R306", "note": "虚假宣传", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 3.0}'),
(1, 'R307', NULL, '{"enabled": true, "expression": "物业费|停车费|水费|电费|学费|暖气费", "id": "R307", "note": "专门收费另列", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": -1.5}'),
(1, 'R308', NULL, '{"enabled": true, "expression": "加油站|计量|电子秤|秤", "id": "R308", "note": "计量", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 2.0}'),
(1, 'R309', NULL, '{"enabled": true, "expression": "消费者|消费|欺诈|欺骗消费者|垄断|强制消费|强买强卖|返现|打折|维权", "id": "R309", "note": "消费", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 2.0}'),
(1, 'R310', NULL, '{"enabled": true, "expression": "旅游|景区|门票|导游|旅行社|游客|宾馆|酒店|民宿", "id": "R310", "note": "旅游", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 2.0}'),
(1, 'R311', NULL, '{"enabled": true, "expression": "售后|保修|三包|质量问题|二手车|4s店|家电|手机店|网购|直播带货", "id": "R311", "note": "商品售后", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 2.0}'),
(1, 'R312', NULL, '{"enabled": true, "expression": "屠宰|猪肉|猪肉价格|定点屠宰|豆腐|早餐店|火锅|蛋糕店|学校门口小卖部", "id": "R312", "note": "食品经营", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 1.5}'),
(1, 'R313', NULL, '{"enabled": true, "expression": "药品广告|虚假广告|广告宣传", "id": "R313", "note": "广告", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 2.0}'),
(1, 'R314', NULL, '{"enabled": true, "expression": "卡里 + (钱|块|余额)", "id": "R314", "note": "预付卡", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 2.0}'),
(1, 'R315', NULL, '{"enabled": true, "expression": "买菜 + (不方便|远|没地方|难)", "id": "R315", "note": "便民网点", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 2.0}'),
(1, 'R316', NULL, '{"enabled": true, "expression": "三无产品|辣条|零食|小卖部|食品|食材|病死|病死鸡|病死猪|卖病|卖假|卫生许可证|小饭桌", "id": "R316", "note": "食品", "scope": null, "target_kind": "类别", "target_value": "SC", "weight": 2.5}'),
(1, 'R317', NULL, '{"enabled": true, "expression": "庄稼|小麦|玉米|种地|农田|耕地|大棚|麦田|地里|菜地|蔬菜|果树|苗木", "id": "R317", "note": "种植", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 2.0}'),
(1, 'R318', NULL, '{"enabled": true, "expression": "灌溉|机井|浇地|水渠|浇麦子|水库|抽水浇地|渠道", "id": "R318", "note": "水利", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 3.0}'),
(1, 'R319', NULL, '{"enabled": true, "expression": "宅基地|土地流转|承包地|土地确权|承包费|口粮田|土地承包", "id": "R319", "note": "土地", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 3.0}'),
(1, 'R320', NULL, '{"enabled": true, "expression": "村委|村集体|村务公开|村账|村务|村干部|村支书|村财务", "id": "R320", "note": "村务", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 2.0}'),
(1, 'R321', NULL, '{"enabled": true, "expression": "农药|化肥|种子|农机|农机补贴|种粮补贴|粮食补贴|收割机|农资", "id": "R321", "note": "农资", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 3.0}'),
(1, 'R322', NULL, '{"enabled": true, "expression": "旱厕|厕改|改厕|户厕|抽粪", "id": "R322", "note": "改厕", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 3.0}'),
(1, 'R323', NULL, '{"enabled": true, "expression": "养猪|养鸡|养牛|养殖|养殖户|禽流感|死猪|防疫", "id": "R323", "note": "养殖", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 2.0}'),
(1, 'R324', NULL, '{"enabled": true, "expression": "种菜 - (绿化|绿地|绿化带|花坛|草坪|小区)", "id": "R324", "note": "种菜", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 1.5}'),
(1, 'R325', NULL, '{"enabled": true, "expression": "卖不出去|滞销|收购|销路", "id": "R325", "note": "销售", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 2.0}'),
(1, 'R326', NULL, '{"enabled": true, "expression": "乡村振兴|农业合作社|合作社|农民|庄户人", "id": "R326", "note": "农村", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 1.2}'),
(1, 'R327', NULL, '{"enabled": true, "expression": "村里|村子|俺村|我们村|俺庄", "id": "R327", "note": "村", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 0.3}'),
(1, 'R328', NULL, '{"enabled": true, "expression": "种粮|粮食|良田|农村|乡村|生态林|山林|林地|鱼塘|果园", "id": "R328", "note": "农村", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 0.8}'),
(1, 'R329', NULL, '{"enabled": true, "expression": "征地|占地补偿|土地补偿|青苗费", "id": "R329", "note": "征地", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 2.0}'),
(1, 'R330', NULL, '{"enabled": true, "expression": "没人收|烂在地里|收成|歉收|蝗虫|病虫害", "id": "R330", "note": "种植损失", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 1.5}'),
(1, 'R331', NULL, '{"enabled": true, "expression": "大葱|葱|大蒜|生姜|萝卜|桃子|葡萄|西瓜|卖不上价|分红|集体资产|旱|旱情|抗旱|无人机打药", "id": "R331", "note": "种植", "scope": null, "target_kind": "类别", "target_value": "NC", "weight": 1.5}'),
(1, 'R332', NULL, '{"enabled": true, "expression": "(企业|公司|工厂|厂子|厂里|厂|小微企业) + (周转不开|贷款|融资|资金|周转|银行)", "id": "R332", "note": "融资", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": 4.0}'),
(1, 'R333', NULL, '{"enabled": true, "expression": "(企业|公司|工厂|厂子|厂里|厂|车间|产业园|大棚) + (招工|用工|缺人|招不到|招不到人|招人|工人)", "id": "R333", "note": "用工", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": 4.0}'),
(1, 'R334', NULL, '{"enabled": true, "expression": "营商环境|助企|惠企|惠企政策|纾困|政策兑现|招商|扶持政策", "id": "R334", "note": "惠企", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": 3.5}'),
(1, 'R335', NULL, '{"enabled": true, "expression": "招工难|用工荒|缺工|用工难", "id": "R335", "note": "招工", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": 3.5}'),
(1, 'R336', NULL, '{"enabled": true, "expression": "(企业|公司|工厂|厂子|厂房|园区) + (审批|用地|扩建|手续|环评|厂房|办证|许可|验收)", "id": "R336", "note": "审批", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": 3.5}'),
(1, 'R337', NULL, '{"enabled": true, "expression": "退税|减税|税费|税务|发票|缓缴", "id": "R337", "note": "税费", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": 2.5}'),
(1, 'R338', NULL, '{"enabled": true, "expression": "(企业|公司|工厂|厂子|车间|园区) + (停电|限电|电价|用电|扩容|变压器|停气|用气)", "id": "R338", "note": "企业用能", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": 4.0}'),
(1, 'R339', NULL, '{"enabled": true, "expression": "账款|工程款|货款|拖欠企业|尾款", "id": "R339", "note": "账款", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": 2.5}'),
(1, 'R340', NULL, '{"enabled": true, "expression": "(个体户|个体工商户|小店|门头房|门面|商铺) + (租金|房租|贷款|生意|经营|执照)", "id": "R340", "note": "个体经营", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": 2.0}'),
(1, 'R341', NULL, '{"enabled": true, "expression": "营业执照|开店|办照|注册公司|经营许可", "id": "R341", "note": "办照", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": 2.5}'),
(1, 'R342', NULL, '{"enabled": true, "expression": "产业园|工业园|创业园|孵化器|园区", "id": "R342", "note": "园区", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": 1.2}'),
(1, 'R343', NULL, '{"enabled": true, "expression": "订单|出口|外贸|产能|投产", "id": "R343", "note": "经营", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": 2.0}'),
(1, 'R344', NULL, '{"enabled": true, "expression": "我们公司|我们企业|我公司|本公司|我厂|我们厂|俺厂|我司", "id": "R344", "note": "企业自述", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": 2.5}'),
(1, 'R345', NULL, '{"enabled": true, "expression": "拖欠工资|欠薪|讨薪|工资", "id": "R345", "note": "欠薪归社保", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": -1.5}'),
(1, 'R346', NULL, '{"enabled": true, "expression": "污染|噪音|异味|排污|臭味|黑烟", "id": "R346", "note": "污染另列", "scope": null, "target_kind": "类别", "target_value": "QY", "weight": -2.0}'),
(1, 'R347', NULL, '{"enabled": true, "expression": "政务大厅|办事大厅|政务服务|办事窗口|服务大厅|便民服务中心|窗口", "id": "R347", "note": "政务服务", "scope": null, "target_kind": "类别", "target_value": "QT", "weight": 2.0}'),
(1, 'R348', NULL, '{"enabled": true, "expression": "红白事|彩礼|移风易俗|铺张浪费|陋习", "id": "R348", "note": "移风易俗", "scope": null, "target_kind": "类别", "target_value": "QT", "weight": 2.5}'),
(1, 'R349', NULL, '{"enabled": true, "expression": "快递|驿站|快递柜|取件|派送", "id": "R349", "note": "快递", "scope": null, "target_kind": "类别", "target_value": "QT", "weight": 2.5}'),
(1, 'R350', NULL, '{"enabled": true, "expression": "志愿者|志愿服务|表扬|感谢信|点赞", "id": "R350", "note": "表扬", "scope": null, "target_kind": "类别", "target_value": "QT", "weight": 1.5}'),
(1, 'R351', NULL, '{"enabled": true, "expression": "小程序|公众号|网站|系统打不开|手机软件", "id": "R351", "note": "线上平台", "scope": null, "target_kind": "类别", "target_value": "QT", "weight": 1.5}'),
(1, 'R352', NULL, '{"enabled": true, "expression": "邻居|邻里|邻里纠纷|楼上楼下|调解", "id": "R352", "note": "邻里", "scope": null, "target_kind": "类别", "target_value": "QT", "weight": 1.0}'),
(1, 'R353', NULL, '{"enabled": true, "expression": "办事 + (难|慢|态度|推诿|跑)", "id": "R353", "note": "办事", "scope": null, "target_kind": "类别", "target_value": "QT", "weight": 2.5}'),
(1, 'R354', NULL, '{"enabled": true, "expression": "流浪猫|野猫|喂猫", "id": "R354", "note": "流浪猫", "scope": null, "target_kind": "类别", "target_value": "QT", "weight": 2.5}'),
(1, 'R355', NULL, '{"enabled": true, "expression": "银行 + (排队|网点|窗口)", "id": "R355", "note": "银行", "scope": null, "target_kind": "类别", "target_value": "QT", "weight": 1.5}'),
(1, 'R356', NULL, '{"enabled": true, "expression": "邮政|邮局|包裹|邮件|ems|快递员|丢件", "id": "R356", "note": "邮政", "scope": null, "target_kind": "类别", "target_value": "QT", "weight": 2.5}'),
(1, 'R357', NULL, '{"enabled": true, "expression": "红白喜事|大操大办|婚礼|份子钱|随礼", "id": "R357", "note": "移风易俗", "scope": null, "target_kind": "类别", "target_value": "QT", "weight": 2.5}'),
(1, 'R358', NULL, '{"enabled": true, "expression": "(着火了|着火啦|著火了|起火了|起火啦|失火了|失火啦|火势|烧起来了|烧着了|在烧|在燃烧|着大火|救火|快着了|火很大|火灭不了|灭不了火) - 演练", "id": "R358", "note": "火情", "scope": null, "target_kind": "紧急", "target_value": "请先离开危险的地方，马上拨打119（火警）；有人受伤拨打120。走楼梯，不要坐电梯，不要回屋取东西。人安全了，再把情况发给我们。", "weight": 3.0}'),
(1, 'R359', NULL, '{"enabled": true, "expression": "(浓烟|冒浓烟|滚滚浓烟|冒烟) - (烟囱|污染|厂|工厂|砖厂|厂子|车间|企业|天天|每天|长期|常年)", "id": "R359", "note": "冒烟", "scope": null, "target_kind": "紧急", "target_value": "请先离开危险的地方，马上拨打119（火警）；有人受伤拨打120。走楼梯，不要坐电梯，不要回屋取东西。人安全了，再把情况发给我们。", "weight": 2.0}'),
(1, 'R360', NULL, '{"enabled": true, "expression": "(着火|著火|起火|失火|火灾|明火|大火) - (怕|害怕|担心|容易|万一|隐患|演练|预防|防止|去年|以前|后|以后|之后|引起|引发|如果|要是)", "id": "R360", "note": "火情", "scope": null, "target_kind": "紧急", "target_value": "请先离开危险的地方，马上拨打119（火警）；有人受伤拨打120。走楼梯，不要坐电梯，不要回屋取东西。人安全了，再把情况发给我们。", "weight": 3.0}'),
(1, 'R361', NULL, '{"enabled": true, "expression": "(燃气|煤气|天然气|液化气|煤气罐) + (泄漏|泄露|漏气|漏了|味|气味|味道|臭味|嘶嘶)", "id": "R361", "note": "燃气泄漏", "scope": null, "target_kind": "紧急", "target_value": "请先关好燃气阀门，开窗，不要开关灯和电器，不要在屋里打电话。到室外以后拨打燃气公司的抢修电话（燃气卡或燃气表上有），情况紧急拨打119。", "weight": 3.0}'),
(1, 'R362', NULL, '{"enabled": true, "expression": "煤气味|燃气味|天然气味|漏煤气|漏燃气|漏天然气|瓦斯味", "id": "R362", "note": "燃气泄漏", "scope": null, "target_kind": "紧急", "target_value": "请先关好燃气阀门，开窗，不要开关灯和电器，不要在屋里打电话。到室外以后拨打燃气公司的抢修电话（燃气卡或燃气表上有），情况紧急拨打119。", "weight": 3.0}'),
(1, 'R363', NULL, '{"enabled": true, "expression": "煤气中毒|一氧化碳|炭火中毒|中煤气", "id": "R363", "note": "一氧化碳中毒", "scope": null, "target_kind": "紧急", "target_value": "请马上开窗，把人移到室外通风的地方，拨打120（急救）。人没有呼吸时，请听120的指导。安全以后再告诉我们。", "weight": 3.0}'),
(1, 'R364', NULL, '{"enabled": true, "expression": "触电|电着人|电到人|被电了|被电击|被电倒", "id": "R364", "note": "触电", "scope": null, "target_kind": "紧急", "target_value": "请不要靠近，也不要用手去拉人，离开断落的电线8米以上。先断开电源，有人受伤马上拨打120；线路故障拨打95598（供电抢修），有危险拨打119。", "weight": 3.0}'),
(1, 'R365', NULL, '{"enabled": true, "expression": "漏电 - (担心|怕|容易|如果|要是|万一|去年)", "id": "R365", "note": "漏电", "scope": null, "target_kind": "紧急", "target_value": "请不要靠近，也不要用手去拉人，离开断落的电线8米以上。先断开电源，有人受伤马上拨打120；线路故障拨打95598（供电抢修），有危险拨打119。", "weight": 3.0}'),
(1, 'R366', NULL, '{"enabled": true, "expression": "(电线|高压线|电缆|电杆|电线杆|变压器|电表箱|配电箱) + (断了|断落|掉下来|掉地上|垂下来|耷拉|落地|倒了|冒火花|打火|火花)", "id": "R366", "note": "电线断落", "scope": null, "target_kind": "紧急", "target_value": "请不要靠近，也不要用手去拉人，离开断落的电线8米以上。先断开电源，有人受伤马上拨打120；线路故障拨打95598（供电抢修），有危险拨打119。", "weight": 3.0}'),
(1, 'R367', NULL, '{"enabled": true, "expression": "掉河里了|掉水里了|掉沟里了|掉井里了|掉井里|掉进河里了|落入水中|沉下去了|有人落水|落水了|有人溺水|溺水了", "id": "R367", "note": "溺水", "scope": null, "target_kind": "紧急", "target_value": "请马上拨打119和110，有人受伤拨打120。不要盲目下水，可以用长杆、绳子、救生圈施救。安全以后再告诉我们。", "weight": 3.0}'),
(1, 'R368', NULL, '{"enabled": true, "expression": "(掉进|掉到|掉|滑进|摔进|卷进|溺水|落水) + (河|水|水里|河里|井|井里|沟|水库|池塘|湾|湾里|水塘|孩子|小孩|老人|有人) - (差点|差一点|险些|容易|怕|担心|宣传|防止|预防|防溺水|护栏|以前|去年|井盖|牌子)", "id": "R368", "note": "落水落井", "scope": null, "target_kind": "紧急", "target_value": "请马上拨打119和110，有人受伤拨打120。不要盲目下水，可以用长杆、绳子、救生圈施救。安全以后再告诉我们。", "weight": 3.0}'),
(1, 'R369', NULL, '{"enabled": true, "expression": "(电梯|车里|屋里|家里|楼里|水里|洪水) + (被困|困住|困在|困人|关在里面|出不来|锁在) - (怕|担心|万一|容易)", "id": "R369", "note": "被困", "scope": null, "target_kind": "紧急", "target_value": "请先拨打119（救援）；困在电梯里，请按轿厢里的报警按钮，不要扒门。有人不舒服拨打120。脱险以后再把情况发给我们。", "weight": 3.0}'),
(1, 'R370', NULL, '{"enabled": true, "expression": "有人被困|被困了|被困在|困在电梯|困电梯|人困住|困住了|锁在车里|被埋|埋住了|卡住了下不来", "id": "R370", "note": "被困", "scope": null, "target_kind": "紧急", "target_value": "请先拨打119（救援）；困在电梯里，请按轿厢里的报警按钮，不要扒门。有人不舒服拨打120。脱险以后再把情况发给我们。", "weight": 3.0}'),
(1, 'R371', NULL, '{"enabled": true, "expression": "昏迷|晕倒|不省人事|没呼吸|没有呼吸|喘不上气|大出血|流了好多血|流血不止|抽搐|心脏病犯|心梗|叫不醒|没意识|坠楼|从楼上掉下来", "id": "R371", "note": "急病", "scope": null, "target_kind": "紧急", "target_value": "请马上拨打120（急救），告诉对方地点和病人的情况，按电话里的指导去做，身边留一个人。病人安全了，再告诉我们。", "weight": 3.0}'),
(1, 'R372', NULL, '{"enabled": true, "expression": "食物中毒|农药中毒|喝农药|误食|中毒了", "id": "R372", "note": "中毒", "scope": null, "target_kind": "紧急", "target_value": "请马上拨打120（急救），告诉对方地点和病人的情况，按电话里的指导去做，身边留一个人。病人安全了，再告诉我们。", "weight": 3.0}'),
(1, 'R373', NULL, '{"enabled": true, "expression": "(车祸|撞人|撞伤|撞倒|轧伤|翻车) - (多发|频发|经常|容易|怕|担心|红绿灯|以前|去年|差点|险些)", "id": "R373", "note": "交通事故", "scope": null, "target_kind": "紧急", "target_value": "请先到安全的地方，打开双闪，放好警示牌。有人受伤拨打120，交通事故报警拨打122或者110。处理好以后再告诉我们。", "weight": 3.0}'),
(1, 'R374', NULL, '{"enabled": true, "expression": "出车祸了|撞人了|撞到人了|撞着人了|撞死人|车翻了", "id": "R374", "note": "交通事故", "scope": null, "target_kind": "紧急", "target_value": "请先到安全的地方，打开双闪，放好警示牌。有人受伤拨打120，交通事故报警拨打122或者110。处理好以后再告诉我们。", "weight": 3.0}'),
(1, 'R375', NULL, '{"enabled": true, "expression": "自杀|轻生|不想活|不想活了|跳楼|跳河|寻死|活不下去|割腕|了结自己|活着没意思|一了百了", "id": "R375", "note": "轻生", "scope": null, "target_kind": "紧急", "target_value": "您现在的感受很重要。请先让身边的亲人、朋友陪着您，现在就拨打12356（心理援助热线，24小时）；有危险马上拨打110或者120。您愿意的话，也可以一直在这里和我们说。", "weight": 3.0}'),
(1, 'R376', NULL, '{"enabled": true, "expression": "(想死|死了算了) - (你|你们|您|领导)", "id": "R376", "note": "轻生", "scope": null, "target_kind": "紧急", "target_value": "您现在的感受很重要。请先让身边的亲人、朋友陪着您，现在就拨打12356（心理援助热线，24小时）；有危险马上拨打110或者120。您愿意的话，也可以一直在这里和我们说。", "weight": 3.0}'),
(1, 'R377', NULL, '{"enabled": true, "expression": "(持刀|拿刀|拿着刀|砍人|砍死|行凶|抢劫|绑架|劫持|杀人|救命) - 救命药", "id": "R377", "note": "暴力", "scope": null, "target_kind": "紧急", "target_value": "请先到安全的地方，马上拨打110（报警）；有人受伤拨打120。不方便说话时，可以发短信到12110报警。安全以后再告诉我们。", "weight": 3.0}'),
(1, 'R378', NULL, '{"enabled": true, "expression": "(正在|现在|刚才|马上) + (打人|打架|被打|打起来|殴打|砸门|砸车|踹门|斗殴)", "id": "R378", "note": "暴力", "scope": null, "target_kind": "紧急", "target_value": "请先到安全的地方，马上拨打110（报警）；有人受伤拨打120。不方便说话时，可以发短信到12110报警。安全以后再告诉我们。", "weight": 3.0}'),
(1, 'R379', NULL, '{"enabled": true, "expression": "家暴|家庭暴力|老公打我|丈夫打我|打老婆|打孩子|虐待老人|虐待儿童|虐待", "id": "R379", "note": "家庭暴力", "scope": null, "target_kind": "紧急", "target_value": "请先保护好自己和孩子，马上拨打110（报警），有伤拨打120。也可以拨打12338（妇女维权）寻求帮助。安全以后，您可以继续在这里说。", "weight": 3.0}'),
(1, 'R380', NULL, '{"enabled": true, "expression": "(孩子|小孩|老人|老太太|老头|儿子|女儿|父亲|母亲|奶奶|爷爷|妈妈|爸爸) + (走失|走丢|失踪|不见了|找不到了|找不着)", "id": "R380", "note": "走失", "scope": null, "target_kind": "紧急", "target_value": "请马上拨打110（报警），说清楚走失的人的年龄、衣着、最后出现的地点，不用等24小时。同时请邻居和社区帮助寻找，也可以把照片发给我们。", "weight": 3.0}'),
(1, 'R381', NULL, '{"enabled": true, "expression": "走失|走丢了|孩子丢了|小孩丢了|老人丢了|娃丢了|孩子没了", "id": "R381", "note": "走失", "scope": null, "target_kind": "紧急", "target_value": "请马上拨打110（报警），说清楚走失的人的年龄、衣着、最后出现的地点，不用等24小时。同时请邻居和社区帮助寻找，也可以把照片发给我们。", "weight": 2.0}'),
(1, 'R382', NULL, '{"enabled": true, "expression": "坍塌|倒塌|垮塌|塌楼|楼塌|房子塌|楼歪|要塌|快塌|墙倒了", "id": "R382", "note": "坍塌", "scope": null, "target_kind": "紧急", "target_value": "请马上远离，不要靠近，也提醒别人不要靠近。拨打119（救援），有人受伤拨打120。人安全了，再把地点和照片发给我们。", "weight": 3.0}'),
(1, 'R383', NULL, '{"enabled": true, "expression": "(爆炸|爆燃|炸了) - (爆炸性|新闻|信息|怕|担心|隐患|容易|万一|如果)", "id": "R383", "note": "爆炸", "scope": null, "target_kind": "紧急", "target_value": "请马上离开，不要围观，拨打119（火警）和110（报警），有人受伤拨打120。人安全了，再把情况发给我们。", "weight": 3.0}'),
(1, 'R384', NULL, '{"enabled": true, "expression": "(危化品|化学品|液氨|氨气|氯气|毒气|有毒气体|硫酸|盐酸|油罐车) + (泄漏|泄露|漏了|洒了|侧翻)", "id": "R384", "note": "危化品", "scope": null, "target_kind": "紧急", "target_value": "请马上往上风方向离开，用湿毛巾捂住口鼻，拨打119（救援），有人不舒服拨打120。安全以后再告诉我们。", "weight": 3.0}'),
(1, 'R385', NULL, '{"enabled": true, "expression": "法院|判决|判决书|起诉|开庭|法官|上诉|强制执行|执行难|庭审|打官司|官司", "id": "R385", "note": "诉讼", "scope": null, "target_kind": "引导", "target_value": "正在法院审理或者执行的事情，代表不能过问结果，请向办案的法院反映，或者拨打12368（诉讼服务热线）。需要法律帮助可以拨打12348。", "weight": 2.0}'),
(1, 'R386', NULL, '{"enabled": true, "expression": "贪污|受贿|行贿|腐败|以权谋私|滥用职权|吃拿卡要|收黑钱|违纪|保护伞|索贿|吃回扣", "id": "R386", "note": "违纪举报", "scope": null, "target_kind": "引导", "target_value": "反映党员、公职人员违纪违法，请向纪委监委反映：拨打12388，或者登录12388举报网站。那里会依法为您保密，请不要在这里写当事人的姓名。", "weight": 2.0}'),
(1, 'R387', NULL, '{"enabled": true, "expression": "举报 + (干部|书记|主任|局长|公务员|领导|村支书|村主任)", "id": "R387", "note": "举报公职人员", "scope": null, "target_kind": "引导", "target_value": "反映党员、公职人员违纪违法，请向纪委监委反映：拨打12388，或者登录12388举报网站。那里会依法为您保密，请不要在这里写当事人的姓名。", "weight": 2.0}'),
(1, 'R388', NULL, '{"enabled": true, "expression": "信访|上访|信访件|信访局|信访案件|缠访", "id": "R388", "note": "信访", "scope": null, "target_kind": "引导", "target_value": "已经在信访程序里的事情，请向受理的单位或者区信访局查询和反映，也可以登录国家信访局网站。不在信访程序里的新情况，可以继续在这里说。", "weight": 2.0}'),
(1, 'R389', NULL, '{"enabled": true, "expression": "借钱不还|欠我钱|欠钱不还|借条|欠条|民间借贷|讨债|要账|私人债务|欠债", "id": "R389", "note": "私人债务", "scope": null, "target_kind": "引导", "target_value": "个人之间的借款和债务，代表不能代为处理。可以先请社区的人民调解委员会调解，也可以拨打12348（法律服务热线）咨询，或者向法院起诉。", "weight": 2.0}'),
(1, 'R390', NULL, '{"enabled": true, "expression": "离婚|抚养权|抚养费|赡养费|继承|遗产|分家|财产分割", "id": "R390", "note": "家事", "scope": null, "target_kind": "引导", "target_value": "婚姻、赡养、继承这类家事，可以先请社区的人民调解委员会调解，或者拨打12348（法律服务热线）咨询；涉及妇女权益可以拨打12338。", "weight": 2.0}'),
(1, 'R391', NULL, '{"enabled": true, "expression": "劳动仲裁|申请仲裁|仲裁|仲裁委", "id": "R391", "note": "劳动争议", "scope": null, "target_kind": "引导", "target_value": "劳动争议的仲裁由劳动人事争议仲裁委员会受理，咨询请拨打12333。已经在仲裁的事情，代表不能过问结果。", "weight": 2.0}'),
(1, 'R392', NULL, '{"enabled": true, "expression": "报案|报警不管|不立案|立案|刑事|案子|笔录|嫌疑人", "id": "R392", "note": "案件", "scope": null, "target_kind": "引导", "target_value": "报案和正在办理的案件，请向公安机关反映：紧急拨打110，不紧急请到辖区派出所。对办案有意见，可以拨打12389。", "weight": 2.0}'),
(1, 'R393', NULL, '{"enabled": true, "expression": "诈骗|被骗|电信诈骗|刷单|骗子|骗走|转账给|杀猪盘", "id": "R393", "note": "诈骗", "scope": null, "target_kind": "引导", "target_value": "如果刚刚转了钱，请马上拨打110报警，并联系银行止付；反诈咨询拨打96110。请保存好聊天和转账记录。", "weight": 2.0}'),
(1, 'R394', NULL, '{"enabled": true, "expression": "罚单|扣分|驾驶证|违章处理|交通违法|电子眼", "id": "R394", "note": "交通违法", "scope": null, "target_kind": "引导", "target_value": "交通违法处理、驾驶证业务，请用“交管12123”手机软件办理，或者到交警部门的窗口；业务咨询可以拨打12123。", "weight": 2.0}'),
(1, 'R395', NULL, '{"enabled": true, "expression": "行政复议|行政诉讼|国家赔偿", "id": "R395", "note": "行政争议", "scope": null, "target_kind": "引导", "target_value": "对行政处理决定不服，可以依法申请行政复议或者提起行政诉讼，注意期限。咨询请拨打12348（法律服务热线）。", "weight": 2.0}'),
(1, 'R396', NULL, '{"enabled": true, "expression": "医疗事故|医疗纠纷|医患纠纷|医闹", "id": "R396", "note": "医疗纠纷", "scope": null, "target_kind": "引导", "target_value": "医疗纠纷可以和医院协商，也可以向医疗纠纷人民调解委员会申请调解，或者依法起诉。咨询请拨打12348；医疗服务投诉可以拨打12345。", "weight": 2.0}'),
(1, 'R397', NULL, '{"enabled": true, "expression": "法律援助|法律咨询|请律师|免费律师", "id": "R397", "note": "法律服务", "scope": null, "target_kind": "引导", "target_value": "法律咨询和法律援助，请拨打12348（法律服务热线），或者到区公共法律服务中心，符合条件的援助不收费。", "weight": 2.0}'),
(1, 'R398', NULL, '{"enabled": true, "expression": "12345 + (没人管|没回复|不管|催|工单|投诉过)", "id": "R398", "note": "热线工单", "scope": null, "target_kind": "引导", "target_value": "在12345热线登记的工单，请拨打12345查询进度。如果已经答复但问题没有解决，请把工单的结果写在这里，我们一起转给代表。", "weight": 2.0}'),
(1, 'R399', NULL, '{"enabled": true, "expression": "间谍|国家秘密|泄密", "id": "R399", "note": "国家安全", "scope": null, "target_kind": "引导", "target_value": "涉及国家安全的线索，请拨打12339反映。请不要在这里发送涉密的内容。", "weight": 2.0}'),
(1, 'R400', NULL, '{"enabled": true, "expression": "校园欺凌|校园霸凌|被同学打|性侵|猥亵", "id": "R400", "note": "未成年人保护", "scope": null, "target_kind": "引导", "target_value": "涉及未成年人受到伤害，紧急情况请拨打110。也可以拨打12355（青少年服务）或者12309（检察服务）。我们会保护孩子的隐私，请不要发孩子的照片和姓名。", "weight": 2.0}'),
(1, 'R401', NULL, '{"enabled": true, "expression": "邻居 + (纠纷|赔偿|吵架|宅基地|墙|滴水)", "id": "R401", "note": "邻里纠纷", "scope": null, "target_kind": "引导", "target_value": "邻里之间的纠纷，可以先请社区的人民调解委员会上门调解；需要法律帮助，请拨打12348。公共问题可以继续在这里反映。", "weight": 1.0}'),
(1, 'R402', NULL, '{"enabled": true, "expression": "捡到|捡了|丢失物品|寻物|失物", "id": "R402", "note": "失物", "scope": null, "target_kind": "引导", "target_value": "捡到或者丢失贵重物品、证件，请联系最近的派出所，或者拨打110；丢在公交车、出租车上的，也可以拨打12345。", "weight": 2.0}'),
(1, 'R403', NULL, '{"enabled": true, "expression": "办公时间|上班时间|几点上班|几点下班|几点开门|周末上班|接待时间|节假日上班", "id": "R403", "note": "办公时间", "scope": null, "target_kind": "答复", "target_value": "您随时可以在这里留言。代表联络站的接待时间是工作日上午9点到11点半、下午2点到5点，去之前可以先在这里约一下（示例）。", "weight": 2.0}'),
(1, 'R404', NULL, '{"enabled": true, "expression": "(医保|医疗保险|医保卡|报销|异地就医) + (怎么|哪里|去哪|咨询|查询|电话|如何|怎样|比例|流程)", "id": "R404", "note": "医保咨询", "scope": null, "target_kind": "答复", "target_value": "医保的缴费、报销、异地就医，可以拨打12393（医保服务热线），也可以用“国家医保服务平台”手机软件查询，或者到区政务服务大厅医保窗口。", "weight": 2.0}'),
(1, 'R405', NULL, '{"enabled": true, "expression": "(社保|养老保险|社保卡|养老金|退休金) + (怎么|哪里|去哪|咨询|查询|查|电话|如何|怎样)", "id": "R405", "note": "社保咨询", "scope": null, "target_kind": "答复", "target_value": "社保和养老金的查询，可以拨打12333，也可以用“电子社保卡”小程序查询，或者到区政务服务大厅社保窗口。", "weight": 2.0}'),
(1, 'R406', NULL, '{"enabled": true, "expression": "公积金 + (怎么|哪里|提取|查询|咨询|贷款|电话|如何|怎样)", "id": "R406", "note": "公积金咨询", "scope": null, "target_kind": "答复", "target_value": "公积金的提取和贷款，可以拨打12329，或者用“全国住房公积金”小程序查询。", "weight": 2.0}'),
(1, 'R407', NULL, '{"enabled": true, "expression": "(代表|人大代表) + (电话|怎么联系|联系方式|怎么找|哪里找|是谁|哪位|找谁)", "id": "R407", "note": "联系代表", "scope": null, "target_kind": "答复", "target_value": "不用找电话：您把事情和地点写在这里，我们会推荐负责那里的代表，代表的回复也会送到这里。也可以到社区的代表联络站当面说。", "weight": 2.0}'),
(1, 'R408', NULL, '{"enabled": true, "expression": "联系代表|找代表|我的代表|代表的电话|代表电话", "id": "R408", "note": "联系代表", "scope": null, "target_kind": "答复", "target_value": "不用找电话：您把事情和地点写在这里，我们会推荐负责那里的代表，代表的回复也会送到这里。也可以到社区的代表联络站当面说。", "weight": 2.0}'),
(1, 'R409', NULL, '{"enabled": true, "expression": "(人大代表|代表) + (干什么|做什么|干啥|职责|管什么|能管|有什么用|什么用)", "id": "R409", "note": "代表职责", "scope": null, "target_kind": "答复", "target_value": "人大代表听取群众的意见，向政府和有关单位转交、推动、督促办理，并把结果告诉您；代表不能代替部门作决定，也不能过问法院的案件。", "weight": 2.0}'),
(1, 'R410', NULL, '{"enabled": true, "expression": "多久答复|几天答复|多久回复|几天回复|多长时间回复|什么时候回复|什么时候答复|多久能办|几天能办", "id": "R410", "note": "答复时间", "scope": null, "target_kind": "答复", "target_value": "一般两个工作日内会有代表答复您，答复不等于已经办完。您随时发送“进度”，就能看到办到哪一步了。", "weight": 2.0}'),
(1, 'R411', NULL, '{"enabled": true, "expression": "(匿名|保密|隐私|个人信息|实名|报复) + (会|能|可以|吗|怕|不想|要)", "id": "R411", "note": "个人信息", "scope": null, "target_kind": "答复", "target_value": "您的电话和微信不会给代表看，也不会公开。您可以不留电话；只有办理需要时，工作人员才会看到。想删除自己的信息，发送“删除”。", "weight": 1.0}'),
(1, 'R412', NULL, '{"enabled": true, "expression": "(反映|这个|平台|公众号) + (收费吗|要钱吗|免费吗|花钱吗)", "id": "R412", "note": "是否收费", "scope": null, "target_kind": "答复", "target_value": "反映问题不收任何费用，也不会向您要验证码和银行卡号。遇到要钱的，请不要理会。", "weight": 2.0}'),
(1, 'R413', NULL, '{"enabled": true, "expression": "怎么反映|如何反映|怎么用|怎么使用|怎么投诉|如何投诉|使用方法|怎么提意见", "id": "R413", "note": "使用方法", "scope": null, "target_kind": "答复", "target_value": "直接说就行：什么地方、出了什么事，可以发文字、语音、照片或者位置。我们会整理好请您确认，再交给代表。发送“帮助”可以看到更多。", "weight": 2.0}'),
(1, 'R414', NULL, '{"enabled": true, "expression": "残疾证 + (怎么|哪里|去哪|办理|咨询)", "id": "R414", "note": "残疾证咨询", "scope": null, "target_kind": "答复", "target_value": "残疾人证的办理，请带身份证和照片到户口所在街道的残联窗口，或者拨打12385（残疾人服务热线）。行动不便可以申请上门评定。", "weight": 2.0}'),
(1, 'R415', NULL, '{"enabled": true, "expression": "(老年证|老年卡|高龄津贴|高龄补贴) + (怎么|哪里|去哪|办理|咨询|申请)", "id": "R415", "note": "老年优待咨询", "scope": null, "target_kind": "答复", "target_value": "老年优待证和高龄津贴，请带身份证到户口所在的社区办理，或者拨打12345咨询。行动不便可以请家人代办。", "weight": 2.0}'),
(1, 'R416', NULL, '{"enabled": true, "expression": "(营业执照|办照|注册公司|开店) + (怎么|哪里|去哪|办理|咨询|流程|手续)", "id": "R416", "note": "执照咨询", "scope": null, "target_kind": "答复", "target_value": "营业执照可以在网上办理（爱山东手机软件），也可以到区政务服务大厅的企业开办窗口，有专人帮办，不收费。", "weight": 2.0}'),
(1, 'R417', NULL, '{"enabled": true, "expression": "(身份证|户口|居住证|落户) + (怎么|哪里|去哪|办理|补办|咨询|手续)", "id": "R417", "note": "户籍咨询", "scope": null, "target_kind": "答复", "target_value": "身份证、居住证和户口业务，请到辖区派出所的户籍窗口办理，去之前可以拨打12345问清楚要带的材料。", "weight": 2.0}'),
(1, 'R418', NULL, '{"enabled": true, "expression": "欠薪|讨薪|拖欠工资|农民工工资", "id": "R418", "note": "欠薪途径", "scope": null, "target_kind": "答复", "target_value": "被拖欠工资，可以拨打12333（劳动保障）反映，或者在“全国根治欠薪线索反映平台”小程序登记，请保存好合同、考勤和聊天记录。", "weight": 1.0}'),
(1, 'R419', NULL, '{"enabled": true, "expression": "(退款|退货|预付卡|会员卡|假货|过期) + (怎么|哪里|不给|不退|投诉|跑路)", "id": "R419", "note": "消费维权途径", "scope": null, "target_kind": "答复", "target_value": "消费纠纷可以拨打12315，或者在“全国12315平台”登记，请保存好小票和聊天记录。", "weight": 1.0}'),
(1, 'R420', NULL, '{"enabled": true, "expression": "潍坊站|潍坊火车站广场|出站口广场", "id": "R420", "note": "火车站一带", "scope": null, "target_kind": "区划", "target_value": "370702002003", "weight": 2.0}'),
(1, 'R421', NULL, '{"enabled": true, "expression": "十笏园博物馆|古城墙边", "id": "R421", "note": "十笏园一带", "scope": null, "target_kind": "区划", "target_value": "370702001010", "weight": 2.0}'),
(1, 'R422', NULL, '{"enabled": true, "expression": "卧龙桥早市|卧龙桥夜市", "id": "R422", "note": "卧龙桥一带", "scope": null, "target_kind": "区划", "target_value": "370702004012", "weight": 2.0}'),
(1, 'R423', NULL, '{"enabled": true, "expression": "春鸢孵化器|春鸢园区", "id": "R423", "note": "产业园一带", "scope": null, "target_kind": "区划", "target_value": "370702400223", "weight": 2.0}'),
(1, 'R424', NULL, '{"enabled": true, "expression": "于河大桥南头|于河大桥北头", "id": "R424", "note": "大桥一带", "scope": null, "target_kind": "区划", "target_value": "370702003018", "weight": 2.0}'),
(1, 'R425', NULL, '{"enabled": true, "expression": "利昌路南段|利昌路北段", "id": "R425", "note": "利昌路", "scope": null, "target_kind": "区划", "target_value": "370702003019", "weight": 2.0}'),
(1, 'R426', NULL, '{"enabled": true, "expression": "(内涝|积水|雨污分流|主管网|管网改造) + (地下车库|地库|车库|小区)", "id": "R426", "note": "新建小区接入主管网的课题", "scope": "370702002", "target_kind": "代表", "target_value": "W005", "weight": 0.2}'),
(1, 'R427', NULL, '{"enabled": true, "expression": "灌溉|机井|浇地|水渠", "id": "R427", "note": "农田水利", "scope": "370702005", "target_kind": "代表", "target_value": "W008", "weight": 0.2}'),
(1, 'R428', NULL, '{"enabled": true, "expression": "卫生室|村医|乡村医生", "id": "R428", "note": "村卫生室", "scope": "370702006", "target_kind": "代表", "target_value": "W009", "weight": 0.2}'),
(1, 'R429', NULL, '{"enabled": true, "expression": "助企|惠企|招工难|融资|营商环境", "id": "R429", "note": "助企纾困", "scope": "370702400", "target_kind": "代表", "target_value": "W010", "weight": 0.2}'),
(1, 'R430', NULL, '{"enabled": true, "expression": "供暖|供热|暖气|换热站", "id": "R430", "note": "供热", "scope": "370702002", "target_kind": "代表", "target_value": "W012", "weight": 0.2}'),
(1, 'R431', NULL, '{"enabled": true, "expression": "占道|摆摊|停车难", "id": "R431", "note": "占道停车", "scope": "370702001", "target_kind": "代表", "target_value": "W011", "weight": 0.2}'),
(1, 'R432', NULL, '{"enabled": true, "expression": "学区|入学|划片", "id": "R432", "note": "教育", "scope": "370702003", "target_kind": "代表", "target_value": "W006", "weight": 0.2}'),
(1, 'R433', NULL, '{"enabled": true, "expression": "垃圾|环卫|保洁|清运", "id": "R433", "note": "环卫", "scope": "370702004", "target_kind": "代表", "target_value": "W007", "weight": 0.2}'),
(1, 'R434', NULL, '{"enabled": true, "expression": "(大集|赶集|集市) + (占|堵|占道|占路|占着|摆摊|公路|马路|车)", "id": "R434", "note": "望留大集占路", "scope": "370702006", "target_kind": "类别", "target_value": "CG", "weight": 1.5}'),
(1, 'R435', NULL, '{"enabled": true, "expression": "味道|臭味|异味|气味", "id": "R435", "note": "开发区企业多", "scope": "370702400", "target_kind": "类别", "target_value": "WR", "weight": 1.0}'),
(1, 'R436', NULL, '{"enabled": true, "expression": "河东水库大坝|下游河道|放水", "id": "R436", "note": "水库下游", "scope": "370702005", "target_kind": "类别", "target_value": "NC", "weight": 1.5}'),
(1, 'R437', NULL, '{"enabled": true, "expression": "古城|老街", "id": "R437", "note": "古城保护片区设施", "scope": "370702001", "target_kind": "类别", "target_value": "SZ", "weight": 1.0}'),
(1, 'R438', NULL, '{"enabled": true, "expression": "商户|档口|批发", "id": "R438", "note": "贸易市场商户", "scope": "370702400002", "target_kind": "类别", "target_value": "QY", "weight": 1.0}'),
(2, 'EX-1', NULL, '{"enabled": true, "expression": "路灯 + 闪", "id": "EX-1", "note": "示例", "scope": null, "target_kind": "类别", "target_value": "DL", "weight": 2.0}');
INSERT INTO "fired_rules" (case_id, rule_id, target_kind, target_value, against) VALUES
(1, 'R049', 'category', 'SZ', 0),
(2, 'R056', 'category', 'PS', 0),
(2, 'R059', 'category', 'PS', 0),
(2, 'R067', 'category', 'PS', 0),
(2, 'R123', 'category', 'WR', 1),
(2, 'R192', 'category', 'WY', 1),
(3, 'R039', 'category', 'SZ', 0),
(4, 'R092', 'category', 'HJ', 0),
(4, 'R122', 'category', 'WR', 1),
(4, 'R192', 'category', 'WY', 1),
(4, 'R093', 'category', 'HJ', 0),
(4, 'R330', 'category', 'NC', 0),
(5, 'R199', 'category', 'ZF', 0),
(6, 'R183', 'category', 'WY', 0),
(7, 'R022', 'category', 'DL', 1),
(7, 'R053', 'category', 'PS', 0),
(7, 'R192', 'category', 'WY', 1),
(8, 'R392', 'redirect', '报案和正在办理的案件，请向公安机关反映：紧急拨打110，不紧急请到辖区派出所。对办案有意见，可以拨打12389。', 0),
(8, 'R385', 'redirect', '正在法院审理或者执行的事情，代表不能过问结果，请向办案的法院反映，或者拨打12368（诉讼服务热线）。需要法律帮助可以拨打12348。', 0),
(9, 'R293', 'category', 'MZ', 0),
(9, 'R250', 'category', 'JY', 0),
(10, 'R080', 'category', 'SD', 1),
(10, 'R138', 'category', 'LH', 0),
(10, 'R075', 'category', 'SD', 0),
(11, 'R349', 'category', 'QT', 0),
(12, 'R002', 'category', 'DL', 0),
(12, 'R016', 'category', 'DL', 0),
(13, 'R096', 'category', 'HJ', 0);
CREATE INDEX ix_cases_deputy ON cases (deputy_id, state);
CREATE INDEX ix_cases_openid ON cases (openid, id);
CREATE INDEX ix_cases_state_due ON cases (state, due_at);
CREATE INDEX ix_divisions_parent ON divisions (parent);
CREATE INDEX ix_inbox_openid ON inbox (openid, id);
CREATE INDEX ix_inbox_unsettled ON inbox (id) WHERE state IN ('recorded', 'answered');
CREATE INDEX ix_media_due ON media (due_at) WHERE state = 'pending';
CREATE INDEX ix_case_events_case ON case_events (case_id, id);
CREATE INDEX ix_notices_case_id ON notices (case_id);
CREATE INDEX ix_notices_due ON notices (due_at) WHERE state IN ('pending', 'sending');
CREATE INDEX ix_notices_msgid ON notices (msgid);
CREATE INDEX ix_notices_waiting ON notices (openid) WHERE state = 'waiting';
CREATE INDEX ix_case_words_area ON case_words (area, filed_at);
CREATE INDEX ix_supporters_openid ON supporters (openid, case_id);
CREATE INDEX ix_staff_sessions_staff_id ON staff_sessions (staff_id);
CREATE INDEX ix_audit_subject ON audit (subject, subject_id, id);
CREATE INDEX ix_audit_staff ON audit (staff_name, id);
CREATE INDEX ix_audit_at ON audit (at);
CREATE INDEX ix_audit_division ON audit (division, id);
CREATE INDEX ix_notices_undelivered ON notices (created_at) WHERE state IN ('waiting', 'failed');
CREATE INDEX ix_rule_changes_rule ON rule_changes (rule_id, version);
CREATE INDEX ix_fired_rules_rule ON fired_rules (rule_id, case_id);
CREATE INDEX ix_cases_state ON cases (state, id);
CREATE INDEX ix_cases_street ON cases (street, id);
CREATE INDEX ix_cases_community ON cases (community, id);
CREATE INDEX ix_cases_category ON cases (category, id);
CREATE INDEX ix_cases_filed ON cases (filed_at);
COMMIT;
