package jp.madoguchi.gateway.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * 試験用のカード: an own card that answers commands as 券面事項入力補助 does, the counter of tries included, and writes
 * down what it was asked.
 */
public class VirtualCard {
    static final byte[] SILENCE = new byte[0];
    private static final String APPLICATION = "D3921000310001010408";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] code;
    private final byte[] file;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private int tries;
    private int refusals;
    private boolean isVerified;
    private boolean isSelected;
    private String selectedFile = "";

    /** A card with this 照合番号B, so many tries and this EF 0002. */
    public VirtualCard(String code, int tries, byte[] file) {
        this.code = code.getBytes(StandardCharsets.US_ASCII);
        this.tries = tries;
        this.file = file;
    }

    /** The commands so far, without their data. */
    public List<String> asked() {
        return new ArrayList<>(asked);
    }

    /** The tries left. */
    public synchronized int tries() {
        return tries;
    }

    /** How often a wrong code was shown to it; a later right one does not take this back. */
    public synchronized int refusals() {
        return refusals;
    }

    /** Power on or reset: what was verified is forgotten. */
    synchronized void reset() {
        isVerified = false;
        isSelected = false;
        selectedFile = "";
    }

    synchronized byte[] answer(byte[] command) {
        String head = HEX.formatHex(command, 0, 4);
        byte[] data = data(command);
        asked.add(head);
        return switch (head) {
            case "00A4040C" -> select(HEX.formatHex(data));
            case "00A4020C" -> selectFile(HEX.formatHex(data));
            case "00200080" -> data.length == 0 ? status(0x63C0 | tries) : verify(data);
            default -> head.startsWith("00B0") ? read(command) : status(0x6D00);
        };
    }

    byte[] select(String application) {
        isSelected = application.equals(APPLICATION);
        return status(isSelected ? 0x9000 : 0x6A82);
    }

    private byte[] selectFile(String name) {
        if (!isSelected || !List.of("0002", "0015").contains(name)) {
            return status(0x6A82);
        }
        selectedFile = name;
        return status(0x9000);
    }

    private byte[] verify(byte[] shown) {
        if (!selectedFile.equals("0015")) {
            return status(0x6985);
        }
        if (tries == 0) {
            return status(0x6984);
        }
        isVerified = Arrays.equals(code, shown);
        tries = isVerified ? 10 : tries - 1;
        refusals += isVerified ? 0 : 1;
        return isVerified ? status(0x9000) : status(0x63C0 | tries);
    }

    byte[] read(byte[] command) {
        if (!selectedFile.equals("0002") || !isVerified) {
            return status(0x6982);
        }
        int from = (command[2] & 0x7F) << 8 | (command[3] & 0xFF);
        int length = command[4] & 0xFF;
        byte[] part = Arrays.copyOfRange(file, Math.min(from, file.length), Math.min(from + length, file.length));
        byte[] answer = Arrays.copyOf(part, part.length + 2);
        answer[part.length] = (byte) 0x90;
        return answer;
    }

    static byte[] status(int status) {
        return new byte[] {(byte) (status >> 8), (byte) status};
    }

    private static byte[] data(byte[] command) {
        return command.length > 5 ? Arrays.copyOfRange(command, 5, 5 + (command[4] & 0xFF)) : new byte[0];
    }
}
