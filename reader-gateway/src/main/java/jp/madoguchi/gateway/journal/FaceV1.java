package jp.madoguchi.gateway.journal;

import java.time.LocalDate;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** 券面4情報の旧形, within {@link IntakeV1} and {@link IntakeV2}: neither changes, nor does this. */
record FaceV1(
        String name,
        @Nullable String nameKana,
        LocalDate birthDate,
        Sex sex,
        @Nullable String address,
        @Nullable String insurerName) {

    static FaceV1 of(CardFace face) {
        return new FaceV1(
                face.name(), face.nameKana(), face.birthDate(), face.sex(), face.address(), face.insurerName());
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "FaceV1[***]";
    }
}
