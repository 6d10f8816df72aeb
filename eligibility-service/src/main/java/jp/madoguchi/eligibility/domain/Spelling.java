package jp.madoguchi.eligibility.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 表記の突合: whether two texts are one spelling apart from named changes, and which of these it took. */
final class Spelling {
    /** ●, 〓, ？ and U+FFFD stand for what could not be shown; 外字 mean another thing in every system. */
    private static final Pattern PLACEHOLDER = Pattern.compile("[●〓?？\\x{FFFD}\\p{Co}]");

    private Spelling() {}

    /**
     * The fewest of these changes that make the two texts one; none at all for equal texts, empty when even all of
     * them do not.
     */
    static Optional<Set<SpellingChange>> between(String one, String other, Set<SpellingChange> allowed) {
        EnumSet<SpellingChange> needed = EnumSet.copyOf(allowed);
        if (!areOne(one, other, needed)) {
            return Optional.empty();
        }
        for (SpellingChange change : allowed) {
            needed.remove(change);
            if (!areOne(one, other, needed)) {
                needed.add(change);
            }
        }
        return Optional.of(needed);
    }

    private static boolean areOne(String one, String other, Set<SpellingChange> changes) {
        return key(one, changes).equals(key(other, changes));
    }

    private static String key(String text, Set<SpellingChange> changes) {
        String key = text;
        for (SpellingChange change : changes) {
            key = change.applyTo(key);
        }
        return key;
    }

    static boolean hasPlaceholder(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    /** Whether the texts could be one if every placeholder were the one character it hides. */
    static boolean couldBeOne(String one, String other, Set<SpellingChange> allowed) {
        int[] left = key(one, allowed).codePoints().toArray();
        int[] right = key(other, allowed).codePoints().toArray();
        if (left.length != right.length) {
            return false;
        }
        for (int i = 0; i < left.length; i++) {
            if (left[i] != right[i] && !isPlaceholder(left[i]) && !isPlaceholder(right[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlaceholder(int character) {
        return hasPlaceholder(Character.toString(character));
    }
}
