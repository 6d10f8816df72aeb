package jp.madoguchi.testing.architecture.house.rest;

import jp.madoguchi.testing.architecture.house.application.LooksOut;
import jp.madoguchi.testing.architecture.house.persistence.Cellar;

/** An adapter that knows another. */
public class Door {
    LooksOut out() {
        return new Cellar().out();
    }
}
