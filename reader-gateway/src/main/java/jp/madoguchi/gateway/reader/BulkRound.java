package jp.madoguchi.gateway.reader;

import io.smallrye.mutiny.TimeoutException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.domain.BulkCheck;

/**
 * 一括照会の見回り: puts each list before the terminal, and asks for its result by the 受付番号 until it comes. What it does not
 * know after a restart, it reads. Belongs to one thread.
 */
final class BulkRound {
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    private static final Duration WHILE_IN_DOUBT = Duration.ofMinutes(1);

    private final BulkTools tools;
    private final BulkRequest request;
    private final BulkFate fate;
    private final BulkResponses responses;
    private final TerminalFolder folder;
    private final GatewayConfig.Bulk times;
    private final Uptime uptime;
    private final Map<String, BulkCourse> known = new LinkedHashMap<>();
    private boolean isRecalled;
    private long sweptAt;
    private Duration untilNext = Duration.ZERO;

    BulkRound(BulkTools tools, TerminalFolder folder, GatewayConfig config, Uptime uptime) {
        this.tools = tools;
        this.request = new BulkRequest(config.institution());
        this.fate = new BulkFate(tools, folder, uptime);
        this.responses = new BulkResponses(fate, tools, folder, config, uptime);
        this.folder = folder;
        this.times = config.terminal().bulk();
        this.uptime = uptime;
        this.sweptAt = uptime.nanos();
    }

    /** Whether nothing is asked or waited for. */
    boolean isIdle() {
        return isRecalled
                && known.values().stream()
                        .noneMatch(course -> course.check().state().isUnderWay());
    }

    /** Goes on with this one from where it is. */
    void begin(BulkCheck check) {
        known.putIfAbsent(TerminalFiles.id(check.id()), new BulkCourse(check, uptime.nanos()));
    }

    /** Looks once. What goes wrong with one file keeps no other from being looked at. */
    void look() {
        try {
            recall();
            for (TerminalFolder.Response response : folder.still()) {
                attempt(() -> responses.take(known.get(response.id()), response));
            }
            for (BulkCourse course : List.copyOf(known.values())) {
                attempt(() -> step(course));
            }
        } catch (IOException unreachable) {
            tools.count("folder-lost");
        } catch (JournalUnavailable | TimeoutException notNow) {
            // The files stay where they are until the journal takes what they say.
            tools.count("not-kept");
        }
    }

    private void attempt(TerminalRound.Step step) {
        try {
            step.take();
        } catch (IOException stuck) {
            tools.count("stuck");
        }
    }

    private void recall() {
        if (!isRecalled) {
            tools.all().forEach(this::begin);
            isRecalled = true;
        }
        if (uptime.nanos() - sweptAt >= untilNext.toNanos()) {
            sweep();
        }
    }

    private void sweep() {
        boolean isSwept = tools.forgetOver();
        if (isSwept) {
            known.values().removeIf(course -> tools.isOver(course.check()));
        }
        sweptAt = uptime.nanos();
        untilNext = isSwept ? BETWEEN_SWEEPS : WHILE_IN_DOUBT;
    }

    private void step(BulkCourse course) throws IOException {
        if (tools.isOver(course.check())) {
            return;
        }
        switch (course.check().state()) {
            case ASKED -> send(course);
            case SENT -> giveUpAfter(times.answerWithin(), course);
            case ACCEPTED -> {
                ask(course);
                giveUpAfter(times.limit(), course);
            }
            case ANSWERED, FAILED, GIVEN_UP -> {
                // What still comes is taken; nothing is asked any more.
            }
        }
    }

    private void send(BulkCourse course) throws IOException {
        Optional<byte[]> bytes = request.of(course.check());
        if (bytes.isEmpty()) {
            fate.failed(course, "not-writable");
        } else {
            folder.write(TerminalFiles.BULK_RECEPTION, course.id(), bytes.get());
            fate.sent(course);
        }
    }

    private void ask(BulkCourse course) throws IOException {
        long now = uptime.nanos();
        if (course.isDue(now)) {
            Optional<byte[]> bytes =
                    Optional.ofNullable(course.check().receptionNumber()).flatMap(request::ofResult);
            if (bytes.isPresent()) {
                folder.write(TerminalFiles.BULK_RESULT, course.id(), bytes.get());
            }
            course.askAfter(times.answerWithin(), now);
        }
    }

    private void giveUpAfter(Duration limit, BulkCourse course) throws IOException {
        if (course.hasWaited(limit, uptime.nanos())) {
            fate.givenUp(course);
        }
    }
}
