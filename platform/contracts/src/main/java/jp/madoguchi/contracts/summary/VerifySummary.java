package jp.madoguchi.contracts.summary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** 要約の検証の命令: {@code deploy/verify-summary FILE [SEAL]}. */
public final class VerifySummary {
    private static final int SOUND = 0;
    private static final int BROKEN = 1;
    private static final int NOT_CHECKED = 2;

    private final PrintStream out;

    /** Tells there what came out. */
    public VerifySummary(PrintStream out) {
        this.out = out;
    }

    /** Ends with 0 when the text is sound and, where a seal is named, bears it; with 1 when not; with 2 unchecked. */
    public static void main(String[] arguments) throws IOException {
        System.exit(new VerifySummary(new PrintStream(System.out, true, UTF_8)).run(arguments));
    }

    /** The same inside a program that has many to check; the number is what the command would end with. */
    public int run(String... arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("usage: verify-summary FILE [SEAL]");
            return NOT_CHECKED;
        }
        // Every byte is a character of its own here, so none can hide behind another.
        try (Reader file = Files.newBufferedReader(Path.of(arguments[0]), ISO_8859_1)) {
            return SummaryCheck.verify(file)
                    .match(sound -> arguments.length == 1 ? tell(sound) : compare(sound, arguments[1]), this::tell);
        } catch (NoSuchFileException missing) {
            out.println("there is no file " + missing.getFile());
            return NOT_CHECKED;
        }
    }

    private int compare(Verified.Sound sound, String published) {
        if (sound.seal().equals(published)) {
            return tell(sound);
        }
        out.println("BROKEN: sound in itself, but its seal is " + sound.seal() + ", not the one named");
        return BROKEN;
    }

    private int tell(Verified.Sound sound) {
        out.println(
                "SOUND: " + sound.visits() + " visits, " + (sound.texts() - 1) + " supplements, seal " + sound.seal());
        return SOUND;
    }

    private int tell(Verified.Broken broken) {
        out.println("BROKEN: line " + broken.line() + ": " + broken.why());
        return BROKEN;
    }
}
