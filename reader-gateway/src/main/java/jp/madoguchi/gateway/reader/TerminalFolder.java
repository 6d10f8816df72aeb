package jp.madoguchi.gateway.reader;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.gateway.application.Uptime;

/**
 * 連携フォルダー: {@code req} and {@code res} below one folder, both kept by the terminal's 連携アプリ; they are never made
 * here. The look belongs to one thread.
 */
final class TerminalFolder {
    private static final long LARGEST = ZippedReply.LARGEST_SUM;
    private static final Duration ORPHAN_AFTER = Duration.ofHours(1);

    private final Path requests;
    private final Path responses;
    private final List<TerminalFiles> exchanges;
    private final LyingStill lying;

    /**
     * The folders, as far as these exchanges go.
     *
     * @param folder holds {@code req} and {@code res}
     */
    TerminalFolder(Path folder, Uptime uptime, TerminalFiles... exchanges) {
        this.exchanges = List.of(exchanges);
        this.requests = folder.resolve("req");
        this.responses = folder.resolve("res");
        this.lying = new LyingStill(uptime);
    }

    /** Puts a request there, whole at once, unless its answer lies there already. */
    void write(TerminalFiles exchange, String id, byte[] request) throws IOException {
        if (ours().stream().anyMatch(response -> response.answers(exchange, id))) {
            return;
        }
        Path whole = requests.resolve(exchange.request(id));
        Path part = whole.resolveSibling(whole.getFileName() + ".tmp");
        Files.write(part, request);
        Files.move(part, whole, ATOMIC_MOVE);
    }

    /** Takes a request back that nobody has fetched. */
    void withdraw(TerminalFiles exchange, String id) throws IOException {
        Files.deleteIfExists(requests.resolve(exchange.request(id)));
    }

    /** The responses to us that lie still since the last look. */
    List<Response> still() throws IOException {
        List<Response> ours = ours();
        lying.keep(ours.stream().map(Response::file).toList());
        return ours.stream().filter(response -> lying.isStill(response.file())).toList();
    }

    private List<Response> ours() throws IOException {
        return Listing.of(responses, file -> true).stream()
                .flatMap(this::response)
                .toList();
    }

    private Stream<Response> response(Path file) {
        String name = String.valueOf(file.getFileName());
        return exchanges.stream()
                .flatMap(exchange -> exchange.answered(name).map(id -> new Response(file, exchange, id)).stream());
    }

    boolean isTooLarge(Response response) {
        return lying.size(response.file()) > LARGEST;
    }

    /** Whether it has been seen to lie here longer than anybody asks again; its stamp is another machine's clock. */
    boolean isOrphan(Response response) {
        return isSettled(response, ORPHAN_AFTER);
    }

    /** The same for this long. */
    boolean isSettled(Response response, Duration time) {
        return lying.isSettled(response.file(), time);
    }

    /** Deletes a response that is kept elsewhere, unless it was written anew since the last look. */
    void delete(Response response) throws IOException {
        lying.delete(response.file());
    }

    /** 応答ファイル. */
    record Response(Path file, TerminalFiles exchange, String id) {
        private boolean answers(TerminalFiles other, String otherId) {
            return exchange == other && id.equals(otherId);
        }
    }
}
