package com.ensoras.audit;

import com.ensoras.kernel.SecretBox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads every chain from its beginning and recomputes every signature with the key that the
 * database never sees. Finds change, insertion, removal and reordering, by whomever; an end that
 * was noted earlier also shows what was cut off.
 */
@Component
public class Verification {

  private static final int SECONDS = 600;

  private final AllChains chains;
  private final SecretBox box;
  private final TransactionTemplate snapshot;

  Verification(AllChains chains, SecretBox box, PlatformTransactionManager manager) {
    this.chains = chains;
    this.box = box;
    this.snapshot = new TransactionTemplate(manager);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setTimeout(SECONDS);
  }

  /**
   * @param noted ends that were printed earlier
   */
  public Findings run(Collection<ChainEnd> noted) {
    List<AllChains.Known> all = snapshot.execute(status -> chains.all());
    var ends = new ArrayList<ChainEnd>();
    var broken = new ArrayList<String>();
    var entries = 0L;
    for (var chain : all) {
      var walk = new ChainWalk(chain.chain(), box, noted);
      snapshot.executeWithoutResult(status -> chains.walk(chain, walk));
      entries += walk.read();
      ends.add(walk.end());
      broken.addAll(walk.broken());
    }
    noted.stream()
        .filter(end -> all.stream().noneMatch(known -> known.chain().name().equals(end.chain())))
        .map(end -> end.chain() + ": the whole trail was removed")
        .forEach(broken::add);
    return new Findings(entries, ends, broken);
  }
}
