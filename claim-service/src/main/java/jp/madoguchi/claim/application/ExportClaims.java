package jp.madoguchi.claim.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.claim.domain.Claim;
import jp.madoguchi.claim.domain.PreparedCase;
import jp.madoguchi.claim.domain.uke.ClaimFile;
import jp.madoguchi.claim.domain.uke.ClaimFileWriter;
import jp.madoguchi.rules.ReviewOrganisation;
import jp.madoguchi.runtime.InTurn;
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
        Map<ReviewOrganisation, List<ReadyCase>> byOrganisation = ready.stream()
                .collect(Collectors.groupingBy(
                        one -> one.prepared().decision().organisation(),
                        () -> new EnumMap<>(ReviewOrganisation.class),
                        Collectors.toList()));
        return InTurn.each(byOrganisation.entrySet(), ours -> {
                    ClaimFile file = writer.write(request.head(ours.getKey()), Claim.of(prepared(ours.getValue())));
                    Map<UUID, ReadyCase> cases = byId(ours.getValue());
                    return keep(file, cases, written).chain(() -> refuse(file, cases, held));
                })
                .replaceWith(() -> new FilesOutcome.Written(written, held));
    }

    private Uni<Void> keep(ClaimFile file, Map<UUID, ReadyCase> ready, List<FilesOutcome.File> written) {
        if (file.written().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID id = ids.next();
        List<Line> lines = lines(file.written(), ready);
        List<UUID> visits =
                lines.stream().map(line -> line.ready().claimCase().visitId()).toList();
        return files.add(id, file)
                .invoke(sha256 -> written.add(new FilesOutcome.File(
                        id, file.head().organisation(), file.written().size(), file.totalPoints(), sha256, visits)))
                .chain(() -> InTurn.each(
                        lines,
                        line -> exported.export(line.ready(), line.entry().findings(), id)))
                .replaceWithVoid();
    }

    private Uni<Void> refuse(ClaimFile file, Map<UUID, ReadyCase> ready, List<FilesOutcome.Remaining> held) {
        return InTurn.each(
                        lines(file.refused(), ready),
                        line -> exported.refuse(line.ready(), line.entry().findings()))
                .invoke(held::addAll)
                .replaceWithVoid();
    }

    private static List<Line> lines(List<ClaimFile.Entry> entries, Map<UUID, ReadyCase> ready) {
        return entries.stream()
                .flatMap(entry -> entry.claim().claimIds().stream()
                        .flatMap(claimId -> Stream.ofNullable(ready.get(claimId)))
                        .map(one -> new Line(entry, one)))
                .toList();
    }

    private static List<PreparedCase> prepared(List<ReadyCase> ready) {
        return ready.stream().map(ReadyCase::prepared).toList();
    }

    private static Map<UUID, ReadyCase> byId(List<ReadyCase> ready) {
        return ready.stream().collect(Collectors.toMap(one -> one.prepared().claimId(), Function.identity()));
    }

    /** 一行: a claim as the file has it, and the case it was made of. */
    private record Line(ClaimFile.Entry entry, ReadyCase ready) {}
}
