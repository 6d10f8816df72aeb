package jp.madoguchi.gateway.domain;

import java.util.List;

/**
 * 負担割合: what the patient pays.
 *
 * @param usual in percent, where nothing more is known
 * @param possible every percentage the desk may choose
 * @param words what the desk reads
 */
public record Share(int usual, List<Integer> possible, String words) {}
