package jp.madoguchi.claim.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.claim.domain.Claim;
import jp.madoguchi.claim.domain.PreparedCase;
import jp.madoguchi.claim.domain.uke.ClaimFile;
import jp.madoguchi.claim.domain.uke.ClaimFileWriter;
import jp.madoguchi.rules.ReviewOrganisation;
import jp.madoguchi.web.Ids;

/** 書き出し: one file per 審査支払機関, kept with its bytes, every case marked with the file it went out in. */
@ApplicationScoped
class ExportClaims {
    private final ClaimFileWriter writer;
    private final ClaimFiles files;
    private final ExportedCases exported;
    private final Ids ids;

    ExportClaims(ClaimFileWriter writer, ClaimFiles files, ExportedCases exported, Ids ids) {
        this.writer = writer;
        this.files = files;
        this.exported = exported;
        this.ids = ids;
    }

    /** Writes these cases. Must be called inside the transaction that holds them. */
    Uni<FilesOutcome.Written> export(FileRequest request, List<ReadyCase> ready) {
        List<FilesOutcome.File> written = new ArrayList<>();
        List<FilesOutcome.Remaining> held = new ArrayList<>();
        Uni<Void> done = Uni.createFrom().voidItem();
        for (ReviewOrganisation organisation : ReviewOrganisation.values()) {
            List<ReadyCase> ours = ready.stream()
                    .filter(one -> one.prepared().decision().organisation() == organisation)
                    .toList();
            if (!ours.isEmpty()) {
                ClaimFile file = writer.write(request.head(organisation), Claim.of(prepared(ours)));
                done = done.chain(() -> keep(file, byId(ours), written)).chain(() -> refuse(file, byId(ours), held));
            }
        }
        return done.replaceWith(() -> new FilesOutcome.Written(written, held));
    }

    private Uni<Void> keep(ClaimFile file, Map<UUID, ReadyCase> ready, List<FilesOutcome.File> written) {
        if (file.written().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID id = ids.next();
        List<UUID> visits = new ArrayList<>();
        Uni<Void> marked = Uni.createFrom().voidItem();
        for (ClaimFile.Entry entry : file.written()) {
            for (UUID claimId : entry.claim().claimIds()) {
                ReadyCase one = ready.get(claimId);
                if (one != null) {
                    visits.add(one.claimCase().visitId());
                    marked = marked.chain(() -> exported.export(one, entry.findings(), id));
                }
            }
        }
        Uni<Void> all = marked;
        return files.add(id, file)
                .invoke(sha256 -> written.add(new FilesOutcome.File(
                        id, file.head().organisation(), file.written().size(), file.totalPoints(), sha256, visits)))
                .chain(() -> all);
    }

    private Uni<Void> refuse(ClaimFile file, Map<UUID, ReadyCase> ready, List<FilesOutcome.Remaining> held) {
        Uni<Void> refused = Uni.createFrom().voidItem();
        for (ClaimFile.Entry entry : file.refused()) {
            for (UUID claimId : entry.claim().claimIds()) {
                ReadyCase one = ready.get(claimId);
                if (one != null) {
                    refused = refused.chain(() -> exported.refuse(one, entry.findings()))
                            .invoke(held::add)
                            .replaceWithVoid();
                }
            }
        }
        return refused;
    }

    private static List<PreparedCase> prepared(List<ReadyCase> ready) {
        return ready.stream().map(ReadyCase::prepared).toList();
    }

    private static Map<UUID, ReadyCase> byId(List<ReadyCase> ready) {
        return ready.stream().collect(Collectors.toMap(one -> one.prepared().claimId(), Function.identity()));
    }
}
