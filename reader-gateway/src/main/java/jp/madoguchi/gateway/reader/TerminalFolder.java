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
    private final LyingStill lying;

    TerminalFolder(Path folder, Uptime uptime) {
        this.requests = folder.resolve("req");
        this.responses = folder.resolve("res");
        this.lying = new LyingStill(uptime);
    }

    /** Puts a request there, whole at once, unless its answer lies there already. */
    void write(String id, byte[] request) throws IOException {
        if (ours().stream().anyMatch(response -> id.equals(response.id()))) {
            return;
        }
        Path whole = request(id);
        Path part = whole.resolveSibling(whole.getFileName() + ".tmp");
        Files.write(part, request);
        Files.move(part, whole, ATOMIC_MOVE);
    }

    /** Takes a request back that nobody has fetched. */
    void withdraw(String id) throws IOException {
        Files.deleteIfExists(request(id));
    }

    /** The responses to us that lie still since the last look. */
    List<Response> still() throws IOException {
        List<Response> ours = ours();
        lying.keep(ours.stream().map(Response::file).toList());
        return ours.stream().filter(response -> lying.isStill(response.file())).toList();
    }

    private List<Response> ours() throws IOException {
        return Listing.of(responses, file -> true).stream()
                .flatMap(TerminalFolder::response)
                .toList();
    }

    private static Stream<Response> response(Path file) {
        return TerminalFiles.answered(String.valueOf(file.getFileName())).map(id -> new Response(file, id)).stream();
    }

    boolean isTooLarge(Response response) {
        return lying.size(response.file()) > LARGEST;
    }

    /** Whether it has been seen to lie here longer than anybody asks again; its stamp is another machine's clock. */
    boolean isOrphan(Response response) {
        return lying.isSettled(response.file(), ORPHAN_AFTER);
    }

    /** Deletes a response that is kept elsewhere, unless it was written anew since the last look. */
    void delete(Response response) throws IOException {
        lying.delete(response.file());
    }

    private Path request(String id) {
        return requests.resolve(TerminalFiles.request(id));
    }

    /** 応答ファイル. */
    record Response(Path file, String id) {}
}
