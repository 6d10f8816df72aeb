package jp.madoguchi.gateway.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.domain.Question;
import org.jspecify.annotations.Nullable;

/**
 * 打診のやりとり: asks the terminal for nobody as it is asked for a patient, and learns only whether it answers. What comes is
 * deleted unkept, whatever it says. Belongs to one thread.
 */
final class ProbeExchange {
    private final TerminalFolder folder;
    private final TerminalRequest request;
    private final TerminalReply reply;
    private final Uptime uptime;
    private final TerminalReport report;
    private final Map<String, Probe> open = new LinkedHashMap<>();
    private boolean wasAnswered;
    private boolean wasRefused;

    ProbeExchange(Path folder, InstitutionCode institution, Uptime uptime, TerminalReport report) {
        this.folder = new TerminalFolder(folder, uptime, TerminalFiles.PROBE);
        this.request = new TerminalRequest(institution);
        this.reply = new TerminalReply(institution);
        this.uptime = uptime;
        this.report = report;
    }

    /** Whether the system behind the terminal can be heard of so: not where this very question is an error to it. */
    boolean tellsOfBoth() {
        return wasAnswered || !wasRefused;
    }

    /** Asks once, and waits for so long. */
    void ask(LocalDate day, Duration limit) {
        UUID chance = UUID.randomUUID();
        String id = TerminalFiles.probe(chance);
        Question question = Nobody.question(chance, day);
        byte[] bytes = request.of(question, id).orElseThrow();
        try {
            folder.write(TerminalFiles.PROBE, id, bytes);
            open.put(id, new Probe(question, uptime.nanos(), limit));
        } catch (IOException unwritten) {
            report.unwritten(unwritten.getClass().getSimpleName());
        }
    }

    /** Looks what has come, and gives up on what has not. */
    void look() {
        try {
            for (TerminalFolder.Response response : folder.still()) {
                take(response);
            }
            for (Map.Entry<String, Probe> one : List.copyOf(open.entrySet())) {
                if (one.getValue().isOver(uptime.nanos())) {
                    open.remove(one.getKey());
                    report.probeSilent();
                    folder.withdraw(TerminalFiles.PROBE, one.getKey());
                }
            }
        } catch (IOException unreachable) {
            // The probe of the folders tells that; what is open here is over by then.
            open.clear();
            report.count("probe-lost");
        }
    }

    private void take(TerminalFolder.Response response) throws IOException {
        Probe probe = open.get(response.id());
        boolean isWhole = read(response, probe)
                .match(
                        answered -> heard(probe),
                        () -> false,
                        this::refused,
                        unfinished -> false,
                        fault -> unreadable());
        if (isWhole) {
            open.remove(response.id());
        }
        if (isWhole || (probe == null && folder.isOrphan(response))) {
            folder.delete(response);
        }
    }

    private TerminalAnswer<SeenAnswer> read(TerminalFolder.Response response, @Nullable Probe probe)
            throws IOException {
        if (folder.isTooLarge(response)) {
            return new TerminalAnswer.Unreadable<>("too-large");
        }
        Question question = probe == null ? Nobody.question(new UUID(0, 0), LocalDate.EPOCH) : probe.question();
        return reply.read(Files.readAllBytes(response.file()), question, response.id());
    }

    private boolean heard(@Nullable Probe probe) {
        if (probe == null) {
            report.belated();
        } else {
            wasAnswered = true;
            report.probeAnswered();
        }
        return true;
    }

    private boolean unreadable() {
        report.count("probe-unreadable");
        return true;
    }

    private boolean refused(String code) {
        wasRefused = true;
        report.probeAbnormal(TerminalErrors.of(code), wasAnswered);
        return true;
    }

    /**
     * 一つの打診.
     *
     * @param since when it was asked, by the clock nobody can set
     */
    private record Probe(Question question, long since, Duration limit) {
        boolean isOver(long now) {
            return now - since >= limit.toNanos();
        }
    }
}
