package jp.madoguchi.testing.population;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** 重みつきの一覧: values of which some are drawn more often than others. */
final class Weighted<T> {
    private final List<T> values;
    private final double[] upTo;

    private Weighted(List<T> values, double[] weights) {
        this.values = List.copyOf(values);
        this.upTo = weights;
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    static <T> Weighted<T> by(ToDoubleFunction<T> weight, List<T> values) {
        return new Weighted<>(values, values.stream().mapToDouble(weight).toArray());
    }

    /** Zipf–Mandelbrot: the r-th value, from 1, weighs (r + q)^-s. */
    static <T> Weighted<T> falling(double s, double q, List<T> values) {
        return new Weighted<>(
                values,
                IntStream.rangeClosed(1, values.size())
                        .mapToDouble(rank -> Math.pow(rank + q, -s))
                        .toArray());
    }

    T draw(Draw draw) {
        double at = draw.fraction() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return values.get(found < 0 ? -found - 1 : found + 1);
    }
}
