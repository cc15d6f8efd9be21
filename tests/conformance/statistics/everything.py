# Every function of statistics on data of every kind, and its errors.
import math
import statistics as st
from fractions import Fraction as F

inf = math.inf
nan = math.nan
data = [2.5, 3.25, 5.5, 11.25, 11.5, 11.75, 19.875, 23.0, 0.1, 1e-3]
ints = [1, 5, 2, 8, 8, 3, 3, 9, 4]
xs = [1, 2, 3, 4, 5, 6.5]
ys = [2.1, 3.9, 6.2, 8.1, 9.8, 13.3]


def attempt(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


for name in ('mean', 'fmean', 'geometric_mean', 'harmonic_mean', 'median', 'median_low', 'median_high', 'median_grouped', 'mode', 'multimode', 'quantiles', 'pstdev', 'pvariance', 'stdev', 'variance'):
    for values in (data, ints, [F(1, 2), F(3, 4), F(5, 8)], [True, False, True], [7], [], [1, 2.5, F(1, 3)], [1, 2], iter([1, 2, 4]), [10 ** 20, 1, -10 ** 20], [inf, 1], [nan, 1], 'abc', 5, ['a', 'b', 'a'], [None], [1e308, 1e308], [0, 1, 2], [-1, 2], {1, 2, 3}, range(1, 8)):
        try:
            print(name, getattr(st, name)(values))
        except Exception as error:
            print(name, type(error).__name__, error)
for text in '''st.fmean(ints, weights=range(1, 10))
st.fmean(ints, weights=[1])
st.fmean([1, 2], weights=[1, -1])
st.harmonic_mean([40, 60], weights=[5, 30])
st.harmonic_mean([40, 60], weights=[5])
st.harmonic_mean([40, 0])
st.median_grouped([52, 52, 53, 54])
st.median_grouped([1, 3, 3, 5, 7], interval=2)
st.median_grouped([1, 3, 3, 5, 7], interval="a")
st.quantiles(data, n=10)
st.quantiles(data, n=4, method="inclusive")
st.quantiles(ints, n=5)
st.quantiles(data, n=0)
st.quantiles(data, method="x")
st.variance(data, 9.0), st.pvariance(data, mu=9), st.stdev(data, xbar=8), st.pstdev(ints, 4)
st.covariance(xs, ys)
st.covariance(xs, [1])
st.covariance([1], [2])
st.correlation(xs, ys)
st.correlation(xs, ys, method="ranked")
st.correlation(xs, [1] * 6)
st.correlation(xs, ys, method="x")
st.correlation([1, 2, 2, 3], [3, 1, 2, 2], method="ranked")
st.linear_regression(xs, ys)
st.linear_regression(xs, ys, proportional=True)
st.linear_regression([1, 1], [2, 3])
st.linear_regression([1, 2], [2])
st.linear_regression(xs, ys).slope
st.NormalDist()
st.NormalDist(100, 15).pdf(110), st.NormalDist(100, 15).cdf(110), st.NormalDist(100, 15).inv_cdf(0.9)
st.NormalDist(100, 15).inv_cdf(1e-10), st.NormalDist(100, 15).inv_cdf(0.5), st.NormalDist(100, 15).inv_cdf(1 - 1e-16)
st.NormalDist(100, 15).inv_cdf(0)
st.NormalDist(1, -1)
st.NormalDist(1, 0).pdf(1)
st.NormalDist(1, 0).cdf(1)
st.NormalDist(1, 0).zscore(1)
st.NormalDist(5, 2).quantiles(5)
st.NormalDist(5, 2).zscore(9)
st.NormalDist(5, 2).overlap(st.NormalDist(6, 1)), st.NormalDist(5, 2).overlap(st.NormalDist(6, 2))
st.NormalDist(5, 2).overlap(3)
st.NormalDist.from_samples(data)
st.NormalDist.from_samples([1])
st.NormalDist(5, 2).samples(5, seed=42)
st.NormalDist(5, 2) + st.NormalDist(1, 3), st.NormalDist(5, 2) - 3, 3 - st.NormalDist(5, 2), st.NormalDist(5, 2) * 2, st.NormalDist(5, 2) / -2, -st.NormalDist(5, 2), +st.NormalDist(5, 2), 2 * st.NormalDist(1, 1)
st.NormalDist(5, 2) == st.NormalDist(5.0, 2), st.NormalDist(5, 2) == 5, hash(st.NormalDist(5, 2)) == hash((5.0, 2.0))
st.NormalDist(5, 2).mean, st.NormalDist(5, 2).median, st.NormalDist(5, 2).mode, st.NormalDist(5, 2).stdev, st.NormalDist(5, 2).variance
[st.kde(data, 1.5, kernel)(8) for kernel in ("normal", "gauss", "logistic", "sigmoid", "rectangular", "uniform", "triangular", "parabolic", "epanechnikov", "quartic", "biweight", "triweight", "cosine")]
[st.kde(data, 1.5, kernel, cumulative=True)(8) for kernel in ("normal", "logistic", "sigmoid", "rectangular", "triangular", "parabolic", "quartic", "triweight", "cosine")]
[st.kde_random(data, 1.5, kernel, seed=7)() for kernel in ("normal", "logistic", "sigmoid", "rectangular", "triangular", "parabolic", "quartic", "triweight", "cosine")]
st.kde([], 1), 1
st.kde(["a"], 1)
st.kde(data, 0)
st.kde(data, 1, "x")
st.kde_random(data, -1)
st.kde(data, 1).__doc__
issubclass(st.StatisticsError, ValueError)'''.split('\n'):
    attempt(text)
