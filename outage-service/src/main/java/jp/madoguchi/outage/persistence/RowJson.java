package jp.madoguchi.outage.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import jp.madoguchi.runtime.database.KeptJson;
import org.jspecify.annotations.Nullable;

/** 行の中のJSON: values that are kept whole in one column, or are absent. */
@Singleton
class RowJson {
    private final KeptJson json;

    RowJson(KeptJson json) {
        this.json = json;
    }

    /** An absent value is the empty text: SQL turns it into null, because a null parameter has no type. */
    String textOrEmpty(@Nullable Object value) {
        return value == null ? "" : text(value);
    }

    @Nullable
    String write(@Nullable Object value) {
        return value == null ? null : text(value);
    }

    String text(Object value) {
        return json.text(value);
    }

    <T> @Nullable T read(@Nullable String text, Class<T> type) {
        return text == null ? null : value(text, type);
    }

    <T> T value(String text, Class<T> type) {
        return json.read(text, type);
    }

    <T> T value(String text, TypeReference<T> type) {
        return json.read(text, type);
    }
}
