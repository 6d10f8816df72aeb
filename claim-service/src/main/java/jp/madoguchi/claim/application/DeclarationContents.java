package jp.madoguchi.claim.application;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 申立書の内容: asked of the declaration service when a 不詳 claim is written, and only then. */
public interface DeclarationContents {
    /** What the institution's declaration says, or that there is none any more, or that nobody could be asked. */
    Uni<ContentAnswer> of(InstitutionCode institution, UUID declarationId);
}
