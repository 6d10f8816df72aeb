package jp.madoguchi.testing.architecture.house.application;

import jp.madoguchi.testing.architecture.house.rest.Door;

/** A use case that knows its caller. */
public class LooksOut {
    Door door() {
        return new Door();
    }
}
