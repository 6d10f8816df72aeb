package jp.madoguchi.gateway.journal;

/**
 * 確定したら: what a piece of work gives, and what becomes true with its commit. Nothing outside the file may know of a
 * change before that: the commit may fail.
 */
record Committed<T>(T value, Runnable afterCommit) {
    /** Nothing outside the file becomes true with it. */
    static <T> Committed<T> plain(T value) {
        return new Committed<>(value, () -> {});
    }
}
