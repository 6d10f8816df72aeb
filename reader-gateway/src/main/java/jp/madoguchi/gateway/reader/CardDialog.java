package jp.madoguchi.gateway.reader;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import jp.madoguchi.gateway.domain.CardCode;
import jp.madoguchi.gateway.domain.CardReading;
import jp.madoguchi.gateway.domain.CardTries;
import jp.madoguchi.gateway.domain.UnreadCause;

/**
 * カードとのやりとり（ISO/IEC 7816-4）: selects 券面事項入力補助, asks how many tries 照合番号B has left, shows the code if that is
 * allowed and reads the file of the four items. No other file is ever selected.
 */
final class CardDialog {
    private static final byte[] PRINTED_ITEMS_APPLICATION = HexFormat.of().parseHex("D3921000310001010408");
    private static final byte[] CODE_B_FILE = HexFormat.of().parseHex("0015");
    private static final byte[] FOUR_ITEMS_FILE = HexFormat.of().parseHex("0002");

    private static final int SELECT = 0xA4;
    private static final int VERIFY = 0x20;
    private static final int READ_BINARY = 0xB0;
    private static final int DONE = 0x9000;
    private static final Set<Integer> LOCKED = Set.of(0x6983, 0x6984);

    /** 命令や名前を知らない: what a card of another kind answers. Other refusals say nothing about its kind. */
    private static final Set<Integer> KNOWS_NOT = Set.of(0x67, 0x68, 0x6A, 0x6B, 0x6D, 0x6E);

    private static final int HEAD = 7;
    private static final int CHUNK = 0xFF;
    /** Far above any name and address; a file that claims more is not this file. */
    private static final int LARGEST_FILE = 4096;

    private final CardChannel channel;

    CardDialog(CardChannel channel) {
        this.channel = channel;
    }

    /**
     * Reads once.
     *
     * @param givenUp nobody waits any longer: then no try may be spent any more
     */
    CardReading read(CardCode code, BooleanSupplier givenUp) throws CardException {
        int selected = send(new CommandAPDU(0x00, SELECT, 0x04, 0x0C, PRINTED_ITEMS_APPLICATION))
                .getSW();
        if (selected != DONE) {
            return KNOWS_NOT.contains(selected >> 8) ? new CardReading.NotThisCard() : notUnderstood();
        }
        if (!select(CODE_B_FILE)) {
            return notUnderstood();
        }
        Optional<CardTries> tries =
                tries(send(new CommandAPDU(0x00, VERIFY, 0x00, 0x80)).getSW());
        if (tries.isEmpty()) {
            return notUnderstood();
        }
        if (!tries.get().allowAnother()) {
            return new CardReading.Refused(tries.get());
        }
        return givenUp.getAsBoolean() ? new CardReading.CouldNotRead(UnreadCause.TIMED_OUT) : verify(code);
    }

    private CardReading verify(CardCode code) throws CardException {
        int verified =
                send(new CommandAPDU(0x00, VERIFY, 0x00, 0x80, code.bytes())).getSW();
        if (verified != DONE) {
            return tries(verified).<CardReading>map(CardReading.WrongCode::new).orElseGet(CardDialog::notUnderstood);
        }
        return fourItems()
                .flatMap(PrintedItems::read)
                .<CardReading>map(CardReading.Read::new)
                .orElseGet(CardDialog::notUnderstood);
    }

    private Optional<byte[]> fourItems() throws CardException {
        if (!select(FOUR_ITEMS_FILE)) {
            return Optional.empty();
        }
        Optional<Integer> length =
                BerTlv.wholeLength(part(0, HEAD)).filter(whole -> whole >= HEAD && whole <= LARGEST_FILE);
        return length.isEmpty() ? Optional.empty() : whole(length.get());
    }

    private Optional<byte[]> whole(int length) throws CardException {
        ByteArrayOutputStream file = new ByteArrayOutputStream(length);
        while (file.size() < length) {
            byte[] part = part(file.size(), Math.min(CHUNK, length - file.size()));
            if (part.length == 0) {
                return Optional.empty();
            }
            file.writeBytes(part);
        }
        return Optional.of(file.toByteArray());
    }

    private byte[] part(int offset, int length) throws CardException {
        ResponseAPDU answer = send(new CommandAPDU(0x00, READ_BINARY, offset >> 8, offset & 0xFF, length));
        return answer.getSW() == DONE ? answer.getData() : new byte[0];
    }

    private boolean select(byte[] file) throws CardException {
        return send(new CommandAPDU(0x00, SELECT, 0x02, 0x0C, file)).getSW() == DONE;
    }

    private ResponseAPDU send(CommandAPDU command) throws CardException {
        try {
            return channel.transmit(command);
        } catch (IllegalArgumentException noAnswer) {
            // A reader whose card has just left may answer with no byte at all, which is no response to this API.
            throw new CardException("no answer", noAnswer);
        }
    }

    /** Known only where the card says it: any other answer is no number of tries. */
    private static Optional<CardTries> tries(int status) {
        if (LOCKED.contains(status)) {
            return Optional.of(new CardTries(0));
        }
        return (status & 0xFFF0) == 0x63C0 ? Optional.of(new CardTries(status & 0x0F)) : Optional.empty();
    }

    private static CardReading notUnderstood() {
        return new CardReading.CouldNotRead(UnreadCause.NOT_UNDERSTOOD);
    }
}
