package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.uplink.JournalIdentity;

/**
 * 写しの置き場所: the folder on another machine that holds the copies of a gateway's journal, encrypted as the journal is and
 * without its key. Each chain has a place of its own, so that a PC that was taken over from and does not know it yet
 * never writes over the copy of the one that goes on.
 */
final class SpareFolder {
    private final Path folder;

    /** @param shared may hold the copies of several gateways */
    SpareFolder(Path shared, UUID gatewayId) {
        this.folder = shared.resolve(gatewayId.toString());
    }

    /** Where the copy of this chain is kept. */
    SpareChain chain(JournalIdentity journal) throws IOException {
        return new SpareChain(Files.createDirectories(folder.resolve(SpareChain.name(journal))));
    }

    /** The copy of the newest chain, and of two that claim to be it the one that was brought up last. */
    Optional<SpareChain.Copy> current() throws IOException {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        List<SpareChain.Copy> copies = new ArrayList<>();
        for (Path chain : chains()) {
            new SpareChain(chain).current().ifPresent(copies::add);
        }
        return copies.stream().max(Comparator.comparing(SpareChain.Copy::epoch).thenComparing(SpareChain.Copy::at));
    }

    /** Chains older than this one were carried over into it: their copies go. */
    void forgetBefore(JournalIdentity journal) throws IOException {
        for (Path chain : chains()) {
            if (SpareChain.epoch(chain) < journal.epoch()) {
                new SpareChain(chain).remove();
            }
        }
    }

    private List<Path> chains() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(SpareChain::isOne).toList();
        }
    }
}
