package jp.madoguchi.local.drill;

/** 要約の文面: a sealed summary with its supplements. */
record SummaryText(String text) {
    /** What stands behind a key in its first head. */
    String value(String key) {
        return text.lines()
                .filter(line -> line.startsWith(key + ": "))
                .findFirst()
                .map(line -> line.substring(key.length() + 2))
                .orElse("");
    }

    /** The sum of a count over the summary and its supplements, which tell of what came later. */
    long count(String key) {
        String start = key + ": ";
        return text.lines()
                .filter(line -> line.startsWith(start))
                .mapToLong(line -> Long.parseLong(line.substring(start.length())))
                .sum();
    }
}
