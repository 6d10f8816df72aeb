package jp.madoguchi.local.day;

import java.io.IOException;
import java.time.LocalDate;
import jp.madoguchi.local.suite.DayAtTheDesk;
import jp.madoguchi.local.suite.Progress;
import jp.madoguchi.local.suite.SuiteAddresses;
import jp.madoguchi.local.suite.SuiteControls;
import jp.madoguchi.local.suite.SuiteFailure;

/** 窓口の一日: the seven steps, in order. */
public final class PlayedDay implements DayAtTheDesk {
    @Override
    public void run(SuiteAddresses addresses, SuiteControls controls, Progress progress)
            throws SuiteFailure, IOException, InterruptedException {
        Desk desk = new Desk(addresses, controls, progress);
        LocalDate today = LocalDate.now(Morning.ZONE);
        BalanceSheet balance = new BalanceSheet(desk, today);
        Reckoning reckoning = new Reckoning(desk);
        Refunding refunding = new Refunding(desk, today);
        try {
            balance.open();
            new Registration(desk).play();
            new Morning(desk).play();
            new InvalidAndUnknown(desk).play();
            reckoning.before();
            reckoning.whileCut(new Trouble(desk).play());
            new Recovery(desk, today, reckoning).play();
            refunding.ask();
            new Receipts(desk, today).play();
            refunding.handBack();
            balance.play();
        } finally {
            controls.restoreTheLine();
        }
        desk.close();
    }
}
