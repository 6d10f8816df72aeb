package jp.madoguchi.local.door;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * 答え: what a door answered.
 *
 * @param body the JSON, or a missing node
 */
public record Reply(int status, JsonNode body) {

    /** A text field, or an empty string. */
    public String text(String pointer) {
        return body.at(pointer).asText("");
    }

    /** The stable code of a problem, or an empty string. */
    public String code() {
        return text("/code");
    }

    /** Status and code only: bodies may hold a person. */
    @Override
    public String toString() {
        return status + " " + code();
    }
}
