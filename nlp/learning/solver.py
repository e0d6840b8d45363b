"""A linear model without intercept that keeps few weights: what it learns is nothing but weighted words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import minimize
from scipy.special import log_softmax

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    Matrix = NDArray[np.float64]

#: Steps of one fit; twice as many change no figure.
_STEPS = 40
#: The first fit is on all weights, the second on so many; from there each has half of those before it, so that the
#: rest can take over what the dropped ones said.
_SECOND = 30_000
_KEEP = 0.5


def sizes(all_weights: int, most: int) -> list[int]:
    """How many weights each fit has, the first all of them, the last at most `most`."""
    found = [all_weights]
    while found[-1] > most:
        found.append(max(most, min(_SECOND, int(found[-1] * _KEEP))))
    return found


def fit_sparse(
    messages: csr_matrix, classes: NDArray[np.int64], plan: Sequence[int], penalty: float, tick: Callable[[], None]
) -> Matrix:
    """Weights, a row a word and a column a class, at most as many of them not 0 as the last number of the plan says.

    Multinomial logistic regression with an L2 penalty, fitted on all weights, then again and again on the more telling
    ones, as many as the plan (`sizes`) says. How telling a weight is: how much the fit would suffer without it, its
    square times the curvature there (LeCun et al., Optimal Brain Damage, 1990). `tick` is called after each fit.
    """
    kept = np.ones((messages.shape[1], int(classes.max()) + 1), dtype=bool)
    weights = fit(messages, classes, kept, np.zeros(kept.shape), penalty)
    tick()
    squares = messages.multiply(messages).T.tocsr()
    for size in plan[1:]:
        shares = np.exp(log_softmax(messages @ weights, axis=1))
        telling = weights**2 * (squares @ (shares * (1 - shares)))
        best = np.argsort(-telling, axis=None, kind="stable")[:size]
        kept = np.zeros(kept.shape, dtype=bool)
        kept.ravel()[best] = True
        kept &= telling > 0
        weights = fit(messages, classes, kept, weights * kept, penalty)
        tick()
    return weights


def fit(
    messages: csr_matrix, classes: NDArray[np.int64], kept: NDArray[np.bool_], start: Matrix, penalty: float
) -> Matrix:
    """The likeliest weights where `kept` allows any, from `start` on; 0 elsewhere."""
    places = np.flatnonzero(kept.ravel())
    across = messages.T.tocsr()
    rows = np.arange(messages.shape[0])

    def cost(some: Matrix) -> tuple[float, Matrix]:
        logs = log_softmax(messages @ _spread(some, places, kept.shape), axis=1)
        gap = np.exp(logs)
        gap[rows, classes] -= 1
        loss = penalty / 2 * (some @ some) - logs[rows, classes].sum()
        return float(loss), (across @ gap).ravel()[places] + penalty * some

    found: Any = minimize(
        cost, start.ravel()[places], jac=True, method="L-BFGS-B", options={"maxiter": _STEPS, "maxcor": 10}
    )
    return _spread(found.x, places, kept.shape)


def _spread(some: Matrix, places: NDArray[np.int64], shape: tuple[int, ...]) -> Matrix:
    weights = np.zeros(shape)
    weights.ravel()[places] = some
    return weights
