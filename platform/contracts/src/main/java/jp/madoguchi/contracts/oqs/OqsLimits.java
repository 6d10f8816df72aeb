package jp.madoguchi.contracts.oqs;

/**
 * 大きさの限り: how much of a message is read before it is refused.
 *
 * @param bytes of the whole message
 * @param depth elements within elements
 * @param elements of the whole message
 * @param text characters of one value
 */
public record OqsLimits(int bytes, int depth, int elements, int text) {
    /** One person's result, or a few, with room to spare: a real one has about 3 KB, 7 levels and 80 elements. */
    public static final OqsLimits SINGLE = new OqsLimits(1 << 20, 32, 20_000, 4_000);

    /** The results of a thousand people, with room to spare. */
    public static final OqsLimits BULK = new OqsLimits(8 << 20, 32, 400_000, 4_000);
}
