package jp.madoguchi.local.repository;

/** What a rule found in a line: only so much of it that the line's author recognises it. */
record Offence(String path, int line, String rule, String masked) {
    private static final int SHOWN = 3;

    static Offence of(SourceFile file, int line, String rule, String found) {
        String start = found.substring(0, Math.min(SHOWN, found.length() / 2));
        return new Offence(file.path(), line, rule, "%s… (%d characters)".formatted(start, found.length()));
    }

    @Override
    public String toString() {
        return "%s:%d %s: %s".formatted(path, line, rule, masked);
    }
}
