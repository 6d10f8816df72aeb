package jp.madoguchi.gateway.application;

import java.util.List;
import jp.madoguchi.gateway.domain.ParkedFile;

/** 読み取れなかった結果ファイルの置き場. */
public interface ParkedFiles {
    /** All of them, the newest first. */
    List<ParkedFile> all();
}
