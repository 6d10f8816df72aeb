package jp.madoguchi.outage.application;

import java.util.List;
import jp.madoguchi.outage.domain.ChannelLag;

/** 受け取りの遅れ: of every topic this service listens to. */
public interface ChannelLags {
    /** As last compared with the broker. */
    List<ChannelLag> all();
}
