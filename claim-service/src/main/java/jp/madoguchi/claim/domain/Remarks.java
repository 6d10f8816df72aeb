package jp.madoguchi.claim.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.id.EraDate;
import org.jspecify.annotations.Nullable;

/**
 * 摘要欄: the comments that say on what footing a claim is made, in the order they are written. Made when a file is
 * written, kept only in it.
 */
public record Remarks(List<Remark> items) {
    /** Nothing to say: a current coverage. */
    public static final Remarks NONE = new Remarks(List.of());

    private static final Set<RemarkItem> FINDS_THE_PERSON =
            Set.of(RemarkItem.WORKPLACE, RemarkItem.ADDRESS, RemarkItem.OTHER_ADDRESS, RemarkItem.PHONE);

    /**
     * 摘要の一項目.
     *
     * @param text empty for a fixed text that the code alone says
     */
    public record Remark(RemarkItem item, String text) {}

    /** Keeps its own copy. */
    public Remarks {
        items = List.copyOf(items);
    }

    /** 旧資格情報. */
    public static Remarks former() {
        return new Remarks(List.of(new Remark(RemarkItem.FORMER, "")));
    }

    /** 「不詳」 first, then what the declaration says 「住所、事業所名、連絡先等の情報」 and the day the patient was asked. */
    public static Remarks unknown(DeclarationContent declared, LocalDate contactedOn) {
        List<Remark> items = new ArrayList<>();
        items.add(new Remark(RemarkItem.UNKNOWN, ""));
        add(items, RemarkItem.NAME_KANA, declared.nameKana());
        add(
                items,
                RemarkItem.INSURANCE_KIND,
                declared.insuranceKind() == null
                        ? null
                        : declared.insuranceKind().label());
        add(items, RemarkItem.INSURER_NAME, declared.insurerName());
        add(items, RemarkItem.WORKPLACE, declared.workplace());
        add(items, RemarkItem.ADDRESS, declared.address());
        add(items, RemarkItem.OTHER_ADDRESS, declared.residence());
        add(items, RemarkItem.PHONE, declared.phone());
        add(items, RemarkItem.CONTACTED_ON, EraDate.of(contactedOn).japanese());
        return new Remarks(items);
    }

    /** Whether they carry at least one thing by which the review body could find the insurer. */
    public boolean findThePerson() {
        return items.stream().map(Remark::item).anyMatch(FINDS_THE_PERSON::contains);
    }

    private static void add(List<Remark> items, RemarkItem item, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            items.add(new Remark(item, text));
        }
    }
}
