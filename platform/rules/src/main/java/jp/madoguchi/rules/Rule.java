package jp.madoguchi.rules;

/** きまり: a named constant that decides one thing. Ids are forever: never renumbered, never used again. */
public interface Rule {
    /** Such as {@code CPY-101}. */
    String id();

    /** 根拠: the law, notice or form it restates. */
    String basis();
}
