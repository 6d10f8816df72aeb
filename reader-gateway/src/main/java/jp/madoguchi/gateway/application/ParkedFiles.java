package jp.madoguchi.gateway.application;

import java.util.List;
import jp.madoguchi.gateway.domain.ParkedFile;

/** 読めなかったファイルの置き場: results of cards and responses of the terminal. */
public interface ParkedFiles {
    /** All of them, the newest first. */
    List<ParkedFile> all();
}
