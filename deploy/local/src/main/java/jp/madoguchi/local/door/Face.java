package jp.madoguchi.local.door;

import java.util.LinkedHashMap;
import java.util.Map;

/** 券面4情報. */
public final class Face {
    private Face() {}

    /** As the desk notes them. */
    public static Map<String, Object> of(Insured person) {
        Map<String, Object> face = new LinkedHashMap<>();
        face.put("name", person.name());
        face.put("nameKana", person.nameKana());
        face.put("birthDate", person.birthDate().toString());
        face.put("sex", person.sex());
        face.put("address", person.address());
        return face;
    }
}
