package jp.madoguchi.claim.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.madoguchi.claim.application.ContentAnswer;
import jp.madoguchi.claim.application.DeclarationContents;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.web.UnexpectedFailures;

/** 申立書の内容: what is left after every try failed is "could not ask", never "not there". */
@ApplicationScoped
class GuardedDeclarationContents implements DeclarationContents {
    private final DeclarationClient client;
    private final UnexpectedFailures failures;

    GuardedDeclarationContents(DeclarationClient client, UnexpectedFailures failures) {
        this.client = client;
        this.failures = failures;
    }

    @Override
    public Uni<ContentAnswer> of(InstitutionCode institution, UUID declarationId) {
        return client.ask(institution, declarationId)
                .onFailure()
                .invoke(failures::report)
                .onFailure()
                .recoverWithItem(new ContentAnswer.CouldNotAsk());
    }
}
