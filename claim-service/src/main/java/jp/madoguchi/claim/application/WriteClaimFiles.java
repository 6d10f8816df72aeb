package jp.madoguchi.claim.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.claim.domain.ClaimedIdentity;
import jp.madoguchi.claim.domain.Decision;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.HeldReason;
import jp.madoguchi.claim.domain.Remarks;
import jp.madoguchi.claim.domain.uke.ClaimFileWriter;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.rules.ReviewOrganisation;
import jp.madoguchi.runtime.InTurn;

/**
 * 請求ファイルを作る: gathers what is due, asks for the declarations that 不詳 claims must quote, and writes. Asking happens
 * between two transactions. A claim whose declaration could not be asked for is held and never written without it.
 */
@ApplicationScoped
public class WriteClaimFiles {
    private final Institutions institutions;
    private final DueClaims due;
    private final DeclarationContents declarations;
    private final StoreClaimFiles store;
    private final ClaimFileWriter writer;

    WriteClaimFiles(
            Institutions institutions,
            DueClaims due,
            DeclarationContents declarations,
            StoreClaimFiles store,
            ClaimFileWriter writer) {
        this.institutions = institutions;
        this.due = due;
        this.declarations = declarations;
        this.store = store;
        this.writer = writer;
    }

    /** Writes what is ready and has not gone out. Repeatable: a claim is written once. */
    public Uni<FilesOutcome> write(InstitutionCode code, YearMonth claimMonth, String account) {
        return institutions
                .find(code)
                .map(institution -> write(new FileRequest(code, institution, claimMonth, account)))
                .orElseGet(() -> Uni.createFrom().item(new FilesOutcome.NotSetUp()));
    }

    private Uni<FilesOutcome> write(FileRequest request) {
        List<Finding> refused = Stream.of(ReviewOrganisation.values())
                .flatMap(organisation -> writer.headFindings(request.head(organisation)).stream())
                .distinct()
                .toList();
        return refused.isEmpty()
                ? due.gather(request.code(), request.claimMonth())
                        .chain(cases -> opened(request.code(), cases))
                        .chain(cases -> store.store(request, cases))
                        .map(written -> written)
                : Uni.createFrom().item(new FilesOutcome.HeadRefused(refused));
    }

    private Uni<List<DueCase>> opened(InstitutionCode code, List<DueCase> cases) {
        return InTurn.each(cases, one -> opened(code, one));
    }

    private Uni<DueCase> opened(InstitutionCode code, DueCase one) {
        return one.decision()
                .match(
                        claimable -> claimable
                                .identity()
                                .match(current -> as(one), former -> as(one), unknown -> ask(code, one, unknown)),
                        held -> as(one));
    }

    private Uni<DueCase> ask(InstitutionCode code, DueCase one, ClaimedIdentity.Unknown unknown) {
        UUID declarationId = unknown.declarationId();
        return declarations
                .of(code, declarationId)
                .map(answer -> answer.match(
                        content -> complete(one, content, unknown),
                        () -> held(one, HeldReason.DECLARATION_ABSENT),
                        () -> held(one, HeldReason.DECLARATION_UNAVAILABLE)));
    }

    private static DueCase complete(DueCase one, DeclarationContent content, ClaimedIdentity.Unknown unknown) {
        return Remarks.unknown(content, unknown.contactedOn()).findThePerson()
                ? one.with(content)
                : held(one, HeldReason.DECLARATION_INCOMPLETE);
    }

    private static DueCase held(DueCase one, HeldReason reason) {
        Decision decision = DueClaims.held(reason, one.decision().clause());
        return one.with(decision);
    }

    private static Uni<DueCase> as(DueCase one) {
        return Uni.createFrom().item(one);
    }
}
