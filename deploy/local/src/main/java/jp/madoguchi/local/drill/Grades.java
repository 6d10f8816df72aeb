package jp.madoguchi.local.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** 成績表: every step with what was measured against its bound, and what to practise where it was missed. */
final class Grades {
    private static final double MILLIS = 1000.0;
    private static final int STEP = 62;
    /** The radicals, and the characters and kana after them. */
    private static final int WIDE_FROM = 0x2E80;

    private final List<Line> lines = new ArrayList<>();

    /** 一行. */
    private record Line(String step, String measured, String bound, boolean passed, String practise) {
        boolean isJudged() {
            return !bound.isEmpty();
        }

        String mark() {
            String mark = passed ? "PASS" : "FAIL";
            return isJudged() ? mark : "";
        }
    }

    /** A time against the longest it may take. */
    boolean time(String step, Duration measured, Duration bound, String practise) {
        return line(step, seconds(measured), "≤ " + words(bound), measured.compareTo(bound) <= 0, practise);
    }

    /** A number against the one it must be. */
    boolean number(String step, long measured, long expected, String practise) {
        return line(step, Long.toString(measured), Long.toString(expected), measured == expected, practise);
    }

    /** Anything else. */
    boolean line(String step, String measured, String bound, boolean passed, String practise) {
        lines.add(new Line(step, measured, bound, passed, practise));
        return passed;
    }

    /** Only noted, not judged: how long a step took. */
    void told(String step, Duration took) {
        lines.add(new Line(step, seconds(took), "", true, ""));
    }

    boolean allPassed() {
        return lines.stream().allMatch(Line::passed);
    }

    /** The table, and under it what to practise. */
    String text() {
        StringBuilder text =
                new StringBuilder("%n  %-4s  %s  %-22s  %s%n".formatted("", wide("評価項目", STEP), "measured", "bound"));
        for (Line line : lines) {
            text.append("  %-4s  %s  %-22s  %s%n"
                    .formatted(line.mark(), wide(line.step(), STEP), line.measured(), line.bound()));
        }
        long judged = lines.stream().filter(Line::isJudged).count();
        long passed =
                lines.stream().filter(line -> line.isJudged() && line.passed()).count();
        text.append("%n  %d of %d passed%n".formatted(passed, judged));
        lines.stream()
                .filter(line -> !line.passed())
                .forEach(line -> text.append("  練習: %s → %s%n".formatted(line.step(), line.practise())));
        return text.toString();
    }

    /** Padded for a terminal, where a Japanese character takes two places. */
    private static String wide(String text, int places) {
        int taken = text.codePoints()
                .map(character -> character < WIDE_FROM ? 1 : 2)
                .sum();
        return text + " ".repeat(Math.max(0, places - taken));
    }

    private static String seconds(Duration time) {
        return String.format("%.1f s", time.toMillis() / MILLIS);
    }

    private static String words(Duration bound) {
        return bound.toMinutes() > 1 ? bound.toMinutes() + " min" : bound.toSeconds() + " s";
    }
}
