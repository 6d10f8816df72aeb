package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.gateway.domain.DeskFinding;
import jp.madoguchi.gateway.domain.Intake;

/**
 * 申立書に封をする: uses up one key. A form that stays on paper needs none; one that was typed is not taken without, for what
 * is not sealed is kept nowhere.
 */
@ApplicationScoped
public class SealDeclaration {
    /** 鍵がない: the paper, signed, holds what would be lost. */
    static final DeskFinding NO_KEY = new DeskFinding(
            "DSK-134", "declaration", "申立書を電子で預かる鍵がなくなりました。申立書を印刷して署名をもらい、「紙のまま」を選んで保存してください", "保発0710第1号 2(2)");

    private final SealingKeys keys;
    private final Seal seal;

    SealDeclaration(SealingKeys keys, Seal seal) {
        this.keys = keys;
        this.seal = seal;
    }

    /** Whether what was typed could not be kept. */
    boolean lacksKey(TakeRequest request) {
        return request.declaration() != null && !request.paperForm() && keys.left() == 0;
    }

    /** Whether there is content to seal. */
    static boolean isNeeded(Intake intake) {
        return intake.declaration() != null && !intake.paperForm();
    }

    /** The sealed content, if there is content to seal and a key to seal it with. */
    public Uni<Optional<SealedContent>> seal(Intake intake) {
        return Optional.ofNullable(intake.declaration())
                .filter(content -> isNeeded(intake))
                .map(content -> keys.take().map(key -> key.map(one -> seal.seal(one, content))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
