package jp.madoguchi.gateway.reader;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.gateway.domain.Question;
import org.jspecify.annotations.Nullable;

/**
 * 遅れた応答: what still comes to a question that is over. The national system was asked and has said it: it is kept and
 * told to the cluster whenever it comes, and shown where the patient still waits. Only what is kept already is deleted
 * unkept. Belongs to the thread of the round.
 */
final class LateAnswers {
    private static final int REMEMBERED = 1_000;

    private final TerminalRound.Tools tools;
    private final TerminalFolder folder;
    /** The last questions that are over, the oldest first. */
    private final Map<String, Past> past = new LinkedHashMap<>();
    /** Of what lies there, what answers to nobody. */
    private final Set<String> nobodys = new HashSet<>();

    LateAnswers(TerminalRound.Tools tools, TerminalFolder folder) {
        this.tools = tools;
        this.folder = folder;
    }

    /** This question is over, with its answer or without. */
    void over(Exchange exchange) {
        Exchange.Reply reply = exchange.reply();
        String kept = reply == null ? null : reply.answer().message().hash();
        past.remove(exchange.id());
        remember(exchange.id(), new Past(exchange.question(), kept));
    }

    private void remember(String id, Past over) {
        past.put(id, over);
        if (past.size() > REMEMBERED) {
            Iterator<String> oldest = past.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** Sees to a response; one that nobody asked for lies until it is an orphan. */
    void take(TerminalFolder.Response response) throws IOException {
        Past question = asked(response.id());
        if (question == null) {
            leave(response);
        } else {
            step(question, response).take();
        }
    }

    /** A question of this run, or one that a run before put to the terminal and could not wait for. */
    private @Nullable Past asked(String id) {
        if (!past.containsKey(id) && !nobodys.contains(id)) {
            tools.question(id).ifPresentOrElse(question -> remember(id, new Past(question, null)), () -> forget(id));
        }
        return past.get(id);
    }

    private void forget(String id) {
        if (nobodys.size() >= REMEMBERED) {
            nobodys.clear();
        }
        nobodys.add(id);
    }

    private TerminalRound.Step step(Past over, TerminalFolder.Response response) throws IOException {
        return tools.read(folder, response, over.question())
                .<TerminalRound.Step>match(
                        answered -> () -> keep(over, answered, response),
                        () -> () -> leave(response),
                        code -> () -> error(response),
                        unfinished -> () -> leave(response),
                        fault -> () -> tools.park(response, fault));
    }

    private void keep(Past over, SeenAnswer answer, TerminalFolder.Response response) throws IOException {
        String hash = answer.message().hash();
        if (hash.equals(over.kept())) {
            folder.delete(response);
            tools.report().count("duplicate");
        } else if (tools.keep(over.question(), answer)) {
            past.put(response.id(), new Past(over.question(), hash));
            tools.report().belated();
            folder.delete(response);
        }
    }

    /** An error answers nothing, and the question it would have ended is over. */
    private void error(TerminalFolder.Response response) throws IOException {
        folder.delete(response);
        tools.report().count("belated-error");
    }

    private void leave(TerminalFolder.Response response) throws IOException {
        if (folder.isOrphan(response)) {
            tools.park(response, "orphan");
        }
    }

    /**
     * 済んだ問い.
     *
     * @param kept the hash of the answer that is kept, if there is one
     */
    private record Past(Question question, @Nullable String kept) {}
}
