package jp.madoguchi.contracts.summary;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 要約の検証: reads a summary and the supplements behind it, and says whether every byte is as it was sealed. Needs neither
 * service nor database. A supplement names the seal of the text before it, so none can be taken out between two others.
 */
public final class SummaryCheck {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String HASH = "[0-9a-f]{64}";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = DAY + "T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z";
    private static final Pattern VISIT =
            Pattern.compile(ID + "\t(CURRENT|LOST|NOT_FOUND|CLOSED_BY_PERSON|MERGED)\t" + DAY + "\t" + HASH);

    private final List<String> lines;
    private int at;
    private long visits;

    private SummaryCheck(String text) {
        lines = List.of(text.split("\n", -1));
    }

    /** Checks a whole text, its last line feed included. */
    public static Verified verify(Reader summary) throws IOException {
        StringWriter text = new StringWriter();
        summary.transferTo(text);
        SummaryCheck check = new SummaryCheck(text.toString());
        try {
            return check.all();
        } catch (Fault fault) {
            return new Verified.Broken(check.at, fault.why);
        }
    }

    private Verified all() throws Fault {
        Part part = part(SealedSummary.NONE);
        int texts = 1;
        while (!atEnd()) {
            Part supplement = part(part.seal());
            require(supplement.outage().equals(part.outage()), "a supplement of another outage");
            part = supplement;
            texts++;
        }
        return new Verified.Sound(texts, visits, part.seal());
    }

    /** One text, from its first line to its seal. */
    private Part part(String supplementOf) throws Fault {
        StringBuilder before = new StringBuilder();
        require(take(before).equals(SealedSummary.FORMAT), "not the beginning of a summary");
        String outage = value(before, "outage", ID);
        value(before, "institution", "\\d{10}");
        value(before, "opened", TIME);
        value(before, "ended", TIME);
        value(before, "closed", TIME);
        require(value(before, "supplement-of", HASH + "|-").equals(supplementOf), "does not follow the text before it");
        Expected expected = expected(before);
        String chain = SummaryHash.of(before.toString());
        List<String> told = new ArrayList<>();
        while (isVisit()) {
            String line = take(before);
            require(VISIT.matcher(line).matches(), "not a visit");
            String visit = line.substring(0, line.lastIndexOf('\t'));
            chain = SummaryHash.next(chain, visit);
            require(line.endsWith("\t" + chain), "the chain is broken here");
            told.add(visit);
        }
        String everything = before.toString();
        String seal = value(before, SealedSummary.SEAL, HASH);
        require(seal.equals(SummaryHash.of(everything)), "the seal is not the one of this text");
        require(expected.equals(Expected.of(told)), "the counts are not those of the visits");
        visits += told.size();
        return new Part(outage, seal);
    }

    private Expected expected(StringBuilder before) throws Fault {
        String all = value(before, "visits", "\\d+");
        List<String> counts = new ArrayList<>();
        for (VisitEnding ending : VisitEnding.values()) {
            boolean told = ending.alwaysCounted() || lines.get(at).startsWith(ending.key() + ": ");
            counts.add(told ? value(before, ending.key(), "\\d+") : "0");
        }
        return new Expected(
                all, counts, value(before, "first-visit", ID + "|-"), value(before, "last-visit", ID + "|-"));
    }

    private String value(StringBuilder before, String key, String form) throws Fault {
        String line = take(before);
        String start = key + ": ";
        require(line.startsWith(start), key + " is missing");
        String value = line.substring(start.length());
        require(value.matches(form), key + " has no such value");
        return value;
    }

    private String take(StringBuilder before) throws Fault {
        at++;
        // The last piece is what stands behind the last line feed: a line without its end is no line.
        require(at < lines.size(), "the text ends here");
        String line = lines.get(at - 1);
        before.append(line).append('\n');
        return line;
    }

    private boolean isVisit() {
        return lines.get(at).indexOf('\t') >= 0;
    }

    private boolean atEnd() {
        return at == lines.size() - 1 && lines.get(at).isEmpty();
    }

    private static void require(boolean sound, String why) throws Fault {
        if (!sound) {
            throw new Fault(why);
        }
    }

    private record Part(String outage, String seal) {}

    /** 釣合い: what the head says of the lines. */
    private record Expected(String visits, List<String> counts, String first, String last) {
        static Expected of(List<String> told) {
            List<String> counts = new ArrayList<>();
            for (VisitEnding ending : VisitEnding.values()) {
                counts.add(String.valueOf(told.stream()
                        .filter(line -> line.contains("\t" + ending + "\t"))
                        .count()));
            }
            return new Expected(
                    String.valueOf(told.size()),
                    counts,
                    told.isEmpty() ? SealedSummary.NONE : id(told.get(0)),
                    told.isEmpty() ? SealedSummary.NONE : id(told.get(told.size() - 1)));
        }

        private static String id(String visit) {
            return visit.substring(0, visit.indexOf('\t'));
        }
    }

    /** Leaves the reading at the first fault; never leaves this class. */
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        private final String why;

        Fault(String why) {
            super(why);
            this.why = why;
        }
    }
}
