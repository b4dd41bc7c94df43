package com.ensoras.audit;

import com.ensoras.kernel.SecretBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows one chain from its beginning. */
final class ChainWalk {

  private static final int ENOUGH =
      20; // a chain that is broken everywhere need not say so each time

  private final Chain chain;
  private final SecretBox box;
  private final List<ChainEnd> noted;
  private final List<String> broken = new ArrayList<>();
  private byte[] last = Chain.GENESIS;
  private long seq;
  private long read;

  ChainWalk(Chain chain, SecretBox box, Collection<ChainEnd> noted) {
    this.chain = chain;
    this.box = box;
    this.noted = noted.stream().filter(end -> end.chain().equals(chain.name())).toList();
  }

  void step(Entry entry, byte[] previous, byte[] hash) {
    read++;
    if (entry.seq() != seq + 1) {
      say("entry %d is missing", seq + 1);
    } else if (!Arrays.equals(previous, last)) {
      say("entry %d does not follow the one before it", entry.seq());
    }
    if (!Arrays.equals(entry.sign(box, previous), hash)) {
      say("entry %d is not what was written", entry.seq());
    }
    noted.stream()
        .filter(end -> end.seq() == entry.seq() && !end.isAt(entry.seq(), hash))
        .forEach(end -> say("entry %d is not the one that was noted", entry.seq()));
    seq = entry.seq();
    last = hash;
  }

  /** The head as it stands, null when it is gone. */
  void head(@Nullable ChainEnd head) {
    if (head == null) {
      say("its end is not recorded any more");
    } else if (!head.isAt(seq, last)) {
      say("it ends with entry %d and should end with entry %d", seq, head.seq());
    }
    noted.stream()
        .filter(end -> end.seq() > seq)
        .forEach(end -> say("it ends with entry %d and had entry %d", seq, end.seq()));
  }

  ChainEnd end() {
    return new ChainEnd(chain.name(), seq, last);
  }

  long read() {
    return read;
  }

  List<String> broken() {
    return List.copyOf(broken);
  }

  private void say(String sentence, Object... numbers) {
    if (broken.size() < ENOUGH) {
      broken.add(chain.name() + ": " + sentence.formatted(numbers));
    }
  }
}
