package jp.madoguchi.gateway.reader;

import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.SeenMessage;

/**
 * 見た回答: what the terminal answered for one person.
 *
 * @param message the document that says so
 */
record SeenAnswer(AskOutcome outcome, SeenMessage message) {}
