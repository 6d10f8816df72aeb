package jp.madoguchi.gateway.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.IssuedWhen;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.rules.CopaymentRatio;

/**
 * 被保険者資格申立書の紙（別添3）: every line as it is printed. What was not typed is left for the pen, so a word that is no date
 * is printed as it stands.
 */
record DeclarationPaper(
        boolean certificateIssued,
        List<Choice> kinds,
        String insurerName,
        String workplace,
        List<Choice> issuedWhen,
        List<Choice> ratios,
        String name,
        String nameKana,
        String birthDate,
        List<Choice> sexes,
        String address,
        String residence,
        String writtenOn,
        String signedBy,
        String relationToPatient,
        String phone) {
    private static final List<CopaymentRatio> RATIOS = Stream.of(30, 20, 10)
            .flatMap(percent -> CopaymentRatio.ofPercent(percent).stream())
            .toList();

    /** □ or ☑, and the words beside it. */
    record Choice(boolean isTicked, String words) {}

    /** With what the desk has typed so far. */
    static DeclarationPaper typed(MultivaluedMap<String, String> form) {
        String kind = text(form, "declaration.insuranceKind");
        String when = text(form, "declaration.issuedWhen");
        String percent = text(form, "declaration.declaredRatioPercent");
        return new DeclarationPaper(
                form.containsKey("declaration.certificateIssued"),
                choices(InsuranceKind.values(), kind, InsuranceKind::label),
                text(form, "declaration.insurerName"),
                text(form, "declaration.workplace"),
                choices(IssuedWhen.values(), when, IssuedWhen::label),
                ratios(percent),
                text(form, "patient.name"),
                text(form, "patient.nameKana"),
                date(text(form, "patient.birthDate")),
                sexes(text(form, "patient.sex")),
                text(form, "patient.address"),
                text(form, "declaration.residence"),
                date(text(form, "declaration.writtenOn")),
                text(form, "declaration.signedBy"),
                text(form, "declaration.relationToPatient"),
                text(form, "declaration.phone"));
    }

    /** With what is printed on the card. */
    static DeclarationPaper of(CardFace face) {
        return new DeclarationPaper(
                false,
                choices(InsuranceKind.values(), "", InsuranceKind::label),
                "",
                "",
                choices(IssuedWhen.values(), "", IssuedWhen::label),
                ratios(""),
                face.name(),
                Objects.requireNonNullElse(face.nameKana(), ""),
                EraDate.of(face.birthDate()).japanese(),
                sexes(face.sex().name()),
                Objects.requireNonNullElse(face.address(), ""),
                "",
                "",
                "",
                "",
                "");
    }

    private static <T extends Enum<T>> List<Choice> choices(T[] values, String chosen, Function<T, String> label) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name().equals(chosen), label.apply(value)))
                .toList();
    }

    private static List<Choice> ratios(String percent) {
        return Stream.concat(
                        RATIOS.stream()
                                .map(ratio -> new Choice(
                                        String.valueOf(ratio.percent()).equals(percent), ratio.label())),
                        Stream.of(new Choice(false, "わからない")))
                .toList();
    }

    private static List<Choice> sexes(String chosen) {
        return Stream.of(Sex.MALE, Sex.FEMALE)
                .map(sex -> new Choice(sex.name().equals(chosen), sex.label()))
                .toList();
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        return Objects.requireNonNullElse(form.getFirst(field), "").strip();
    }

    private static String date(String typed) {
        return EraDate.check(typed).match(EraDate::japanese, broken -> typed);
    }
}
