"""A linear model without intercept that keeps few weights: what it learns is nothing but weighted words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import minimize

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    Matrix = NDArray[np.float64]

#: Steps of one fit.
_STEPS = 40
#: Each round keeps at least this share of the weights, so that the rest can take over what the dropped ones said.
_KEEP = 0.5


def fit_sparse(
    messages: csr_matrix, classes: NDArray[np.int64], most: int, penalty: float, tick: Callable[[], None]
) -> Matrix:
    """Weights, a row a word and a column a class, at most `most` of them not 0.

    Multinomial logistic regression with an L2 penalty, fitted on all weights, then again and again on the most
    telling half of them. How telling a weight is: by how much the fit would suffer without it (Le Cun et al., Optimal
    Brain Damage, 1990), its square times the curvature there. `tick` is called after each fit.
    """
    width = int(classes.max()) + 1
    kept = np.ones((messages.shape[1], width), dtype=bool)
    weights = _fit(messages, classes, kept, np.zeros(kept.shape), penalty)
    tick()
    squares = messages.multiply(messages).T.tocsr()
    while kept.sum() > most:
        shares = _shares(messages @ weights)
        telling = weights**2 * (squares @ (shares * (1 - shares)))
        telling[~kept] = -1.0
        room = max(most, int(kept.sum() * _KEEP)) if kept.sum() * _KEEP > most else most
        kept = np.zeros(kept.shape, dtype=bool)
        kept.ravel()[np.argsort(telling, axis=None, kind="stable")[-room:]] = True
        kept &= telling > 0
        weights = _fit(messages, classes, kept, weights * kept, penalty)
        tick()
    return weights


def rounds(words: int, width: int, most: int) -> int:
    """How many fits `fit_sparse` makes."""
    count, left = 1, words * width
    while left > most:
        left = max(most, int(left * _KEEP)) if left * _KEEP > most else most
        count += 1
    return count


def _fit(
    messages: csr_matrix, classes: NDArray[np.int64], kept: NDArray[np.bool_], start: Matrix, penalty: float
) -> Matrix:
    places = np.flatnonzero(kept.ravel())
    across = messages.T.tocsr()
    rows = np.arange(messages.shape[0])

    def cost(some: Matrix) -> tuple[float, Matrix]:
        shares = _shares(messages @ _spread(some, places, kept.shape))
        loss = -np.log(np.maximum(shares[rows, classes], 1e-300)).sum() + penalty / 2 * (some @ some)
        shares[rows, classes] -= 1
        return float(loss), (across @ shares).ravel()[places] + penalty * some

    found: Any = minimize(
        cost, start.ravel()[places], jac=True, method="L-BFGS-B", options={"maxiter": _STEPS, "maxcor": 10}
    )
    return _spread(found.x, places, kept.shape)


def _spread(some: Matrix, places: NDArray[np.int64], shape: tuple[int, ...]) -> Matrix:
    weights = np.zeros(shape)
    weights.ravel()[places] = some
    return weights


def _shares(scores: Matrix) -> Matrix:
    """The probability of each class by its score."""
    raised: Matrix = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Matrix = raised / raised.sum(axis=1, keepdims=True)
    return shares
