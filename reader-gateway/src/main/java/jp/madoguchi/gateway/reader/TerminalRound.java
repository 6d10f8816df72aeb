package jp.madoguchi.gateway.reader;

import io.smallrye.mutiny.TimeoutException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.application.NationalAnswers;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.Asked;
import jp.madoguchi.gateway.domain.Question;

/**
 * 連携フォルダーの見回り: takes each response once, keeps its answer before it deletes a file, and gives up on what does not come.
 * Belongs to one thread.
 */
final class TerminalRound {
    private final TerminalFolder folder;
    private final Tools tools;
    private final TerminalReport report;
    private final Uptime uptime;
    private final Duration limit;
    private final Map<String, Exchange> open;
    private final LateAnswers late;

    TerminalRound(Tools tools, TerminalFolder folder, Duration limit, Uptime uptime, Map<String, Exchange> open) {
        this.folder = folder;
        this.tools = tools;
        this.report = tools.report();
        this.uptime = uptime;
        this.limit = limit;
        this.open = open;
        this.late = new LateAnswers(tools, folder);
    }

    /** Puts a question before the terminal. */
    void write(Exchange exchange, byte[] request) {
        try {
            folder.write(TerminalFiles.SINGLE, exchange.id(), request);
        } catch (IOException unwritten) {
            report.unwritten(unwritten.getClass().getSimpleName());
            close(exchange);
        }
    }

    /**
     * Looks once. What goes wrong with one file keeps no other from being looked at, and who waits for an answer comes
     * before whatever is late.
     */
    void look() {
        try {
            Map<Boolean, List<TerminalFolder.Response>> still = folder.still().stream()
                    .collect(Collectors.partitioningBy(response -> open.containsKey(response.id())));
            for (TerminalFolder.Response response : still.getOrDefault(true, List.of())) {
                attempt(() -> take(response));
            }
            for (Exchange exchange : open.values()) {
                attempt(() -> settle(exchange));
            }
            for (TerminalFolder.Response response : still.getOrDefault(false, List.of())) {
                attempt(() -> late.take(response));
            }
        } catch (IOException unreachable) {
            report.count("folder-lost");
            open.values().stream().filter(this::isOver).forEach(lost -> cutOff(lost, unreachable));
        } catch (JournalUnavailable | TimeoutException notNow) {
            // The files stay where they are until the journal takes their answers.
            report.count("not-kept");
        }
    }

    private void attempt(Step step) {
        try {
            step.take();
        } catch (IOException stuck) {
            report.count("stuck");
        }
    }

    private void take(TerminalFolder.Response response) throws IOException {
        Exchange exchange = open.get(response.id());
        if (exchange != null && exchange.reply() == null) {
            Optional<String> refused = understood(exchange, response);
            if (refused.isPresent()) {
                tools.park(response, refused.get());
                close(exchange);
            }
        }
    }

    /** Why the response cannot be believed, if it cannot. */
    private Optional<String> understood(Exchange exchange, TerminalFolder.Response response) throws IOException {
        return tools.read(folder, response, exchange.question())
                .match(
                        answered -> {
                            exchange.answered(answered, response);
                            report.answered(exchange.tell(new Asked.Settled(answered.outcome())));
                            return Optional.empty();
                        },
                        Optional::empty,
                        code -> {
                            abnormal(exchange, response, code);
                            return Optional.empty();
                        },
                        fault -> {
                            exchange.unfinished(response, fault);
                            return Optional.empty();
                        },
                        Optional::of);
    }

    /** An error is no answer to anybody's question: told, and deleted with the exchange's files. */
    private void abnormal(Exchange exchange, TerminalFolder.Response response, String code) {
        Cause cause = report.abnormal(TerminalErrors.of(code));
        exchange.tell(new Asked.Settled(new AskOutcome.CouldNotAsk(cause)));
        exchange.failed(response);
    }

    /** Deletes the files of an answer that is seen to be kept; gives up on what did not come. */
    private void settle(Exchange exchange) throws IOException {
        TerminalFolder.Response failed = exchange.failed();
        Exchange.Reply answered = exchange.reply();
        if (failed != null) {
            clear(exchange, failed);
        } else if (answered != null) {
            if (tools.keep(exchange.question(), answered.answer())) {
                clear(exchange, answered.file());
            }
        } else if (isOver(exchange)) {
            giveUp(exchange);
            folder.withdraw(TerminalFiles.SINGLE, exchange.id());
            Exchange.Half half = exchange.half();
            if (half != null) {
                tools.park(half.file(), half.fault());
            }
        }
    }

    /** Over first: a file that cannot be deleted now is a left over one at the next look, and is tried again. */
    private void clear(Exchange exchange, TerminalFolder.Response response) throws IOException {
        forget(exchange);
        folder.withdraw(TerminalFiles.SINGLE, exchange.id());
        folder.delete(response);
    }

    private boolean isOver(Exchange exchange) {
        return exchange.reply() == null && exchange.isOver(uptime.nanos(), limit);
    }

    /** The folder is at fault: whether the terminal would have answered nobody can say. */
    private void cutOff(Exchange exchange, IOException unreachable) {
        report.unreachable(unreachable.getClass().getSimpleName());
        close(exchange);
    }

    private void giveUp(Exchange exchange) {
        report.silent();
        close(exchange);
    }

    private void close(Exchange exchange) {
        exchange.tell(Exchange.SILENT);
        forget(exchange);
    }

    private void forget(Exchange exchange) {
        open.remove(exchange.id());
        late.over(exchange);
    }

    /** 一つのファイルの扱い. */
    @FunctionalInterface
    interface Step {
        void take() throws IOException;
    }

    /** 道具: what reads a response and what becomes of it. */
    record Tools(TerminalReply reply, NationalAnswers answers, ParkedFolder parked, TerminalReport report) {
        private static final Duration LONGEST_COMMIT = Duration.ofSeconds(10);

        /** What a response says to this question. */
        TerminalAnswer<SeenAnswer> read(TerminalFolder folder, TerminalFolder.Response response, Question question)
                throws IOException {
            return folder.isTooLarge(response)
                    ? new TerminalAnswer.Unreadable<>("too-large")
                    : reply.read(Files.readAllBytes(response.file()), question, response.id());
        }

        /** The question this id was given to, by a run before this one if need be. */
        Optional<Question> question(String id) {
            return answers.question(TerminalFiles.endOfVisit(id)).await().atMost(LONGEST_COMMIT);
        }

        /** Whether the answer is seen to be kept; otherwise it is to be given here once more. */
        boolean keep(Question question, SeenAnswer answer) {
            return answers.keep(question.visitId(), answer.outcome(), answer.message())
                    .await()
                    .atMost(LONGEST_COMMIT);
        }

        /** Puts a response aside that cannot be believed. */
        void park(TerminalFolder.Response response, String reason) throws IOException {
            parked.put(response.file(), reason);
            report.parked(reason);
        }
    }
}
