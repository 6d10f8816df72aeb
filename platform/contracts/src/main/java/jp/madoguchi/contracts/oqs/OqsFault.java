package jp.madoguchi.contracts.oqs;

/** 電文の難点: why bytes are no message that can be taken. Says nothing of what stood in them. */
public enum OqsFault {
    /** Not well formed: half of a document, or none at all. */
    NOT_WELL_FORMED("not-well-formed"),
    /** The bytes are not what the declaration says, or it says what no message comes in. */
    ENCODING("encoding"),
    /** More bytes than a message has. */
    TOO_LARGE("too-large"),
    /** A DOCTYPE or an entity is declared: the door of every attack on an XML reader, and part of no message. */
    DOCTYPE("doctype"),
    /** An entity is used that XML itself does not know. */
    ENTITY("entity"),
    /** Elements within elements beyond any message. */
    TOO_DEEP("too-deep"),
    /** More elements than a message has. */
    TOO_MANY_ELEMENTS("too-many-elements"),
    /** One value is longer than any of a message. */
    TEXT_TOO_LONG("text-too-long"),
    /** A character that XML cannot carry. */
    CHARACTER("character"),
    /** An element that comes once at most comes twice: nobody can tell which one counts. */
    REPEATED("repeated-element"),
    /** Another document. */
    NOT_A_MESSAGE("not-a-message");

    private final String code;

    OqsFault(String code) {
        this.code = code;
    }

    /** Stable; callers may translate it. */
    public String code() {
        return code;
    }
}
