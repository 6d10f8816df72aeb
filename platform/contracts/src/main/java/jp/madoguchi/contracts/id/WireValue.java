package jp.madoguchi.contracts.id;

/**
 * 値ひとつの識別子: an identifier that travels as one string. {@link #wire()} is its only canonical form, and {@code
 * valueOf(wire())} gives the same value back.
 */
public interface WireValue {
    /** The canonical form, for storage, comparison and transport. */
    String wire();
}
