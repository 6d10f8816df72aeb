package jp.madoguchi.testing.architecture.house.messaging;

import java.util.List;
import jp.madoguchi.testing.architecture.tidy.domain.Amount;

class Neighbour {
    List<Amount> amounts() {
        return List.of();
    }
}
