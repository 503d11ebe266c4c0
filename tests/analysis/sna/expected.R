# Writes what the package sna of R says of a few small networks: `Rscript expected.R`, in this folder.
# ties.csv: the networks; two of them, "talk-x" and "account-x", share their actors.
# brokerage.csv: how often each actor has each role of Gould and Fernandez, and how often that is expected.
# gcor.csv: the correlation of the two networks of the same actors, with direction and without, and the part of 20,000
# permutations of which the correlation is at least as far from 0.
# centralization.csv: how much each network turns on one actor; "undirected" is the network with a tie where there is
# one either way. Closeness is asked only of undirected networks that hang together: elsewhere ours is another one.
# mixing.csv: the number of ties from group to group.
suppressMessages(library(sna))
suppressMessages(library(network))

set.seed(20261)
sizes <- c(a = 6, b = 9, c = 12, d = 15)
many <- c(a = 2, b = 3, c = 4, d = 4)
kinds <- c("board", "school", "parents", "care")
groups <- lapply(names(sizes), function(each) sample(kinds[1:many[[each]]], sizes[[each]], replace = TRUE))
names(groups) <- names(sizes)
densities <- c(a = 0.5, b = 0.25, c = 0.2, d = 0.3)

ties <- NULL
brokers <- NULL
correlations <- NULL
roles <- c("w_I", "w_O", "b_IO", "b_OI", "b_O")
for (name in names(sizes)) {
  n <- sizes[[name]]
  talk <- rgraph(n, tprob = densities[[name]])
  account <- ifelse(matrix(runif(n * n), n) < 0.5, talk, rgraph(n, tprob = densities[[name]]))
  diag(account) <- 0
  both <- list(talk = talk, account = account)
  for (kind in names(both)) {
    network <- paste(kind, name, sep = "-")
    pairs <- which(both[[kind]] == 1, arr.ind = TRUE)
    ties <- rbind(ties, data.frame(network, source = pairs[, 1], target = pairs[, 2]))
    found <- brokerage(both[[kind]], groups[[name]])
    brokers <- rbind(brokers, data.frame(
      network, actor = 1:n, group = groups[[name]],
      found$raw.nli[, roles], expected = found$exp.nli[, roles]
    ))
  }
  correlations <- rbind(correlations, data.frame(network = name, n, correlation = gcor(talk, account)))
}

qap <- function(one, other, mode) {
  found <- qaptest(list(one, other), gcor, g1 = 1, g2 = 2, reps = 20000, mode = mode)
  mean(abs(found$dist) >= abs(found$testval) - 1e-9)
}
centralized <- NULL
mixed <- NULL
for (name in names(sizes)) {
  n <- sizes[[name]]
  row <- correlations$network == name
  both <- list()
  for (kind in c("talk", "account")) {
    network <- paste(kind, name, sep = "-")
    pairs <- ties[ties$network == network, ]
    one <- matrix(0, n, n)
    one[cbind(pairs$source, pairs$target)] <- 1
    either <- symmetrize(one, rule = "weak")
    both[[kind]] <- list(directed = one, undirected = either)
    whole <- is.connected(either)
    centralized <- rbind(centralized, data.frame(
      network,
      degree = centralization(one, degree),
      in_degree = centralization(one, degree, cmode = "indegree"),
      out_degree = centralization(one, degree, cmode = "outdegree"),
      betweenness = centralization(one, betweenness),
      undirected_degree = centralization(either, degree, mode = "graph", cmode = "indegree"),
      undirected_betweenness = centralization(either, betweenness, mode = "graph"),
      undirected_closeness = ifelse(whole, centralization(either, closeness, mode = "graph"), NA)
    ))
    counts <- mixingmatrix(network(one, vertex.attr = list(groups[[name]]), vertex.attrnames = "group"), "group")
    found <- as.data.frame(as.table(unclass(counts)), stringsAsFactors = FALSE)
    mixed <- rbind(mixed, data.frame(network, source = found[[1]], target = found[[2]], ties = found[[3]]))
  }
  correlations[row, "p"] <- qap(both$talk$directed, both$account$directed, "digraph")
  correlations[row, "undirected"] <- gcor(both$talk$undirected, both$account$undirected, mode = "graph")
  correlations[row, "undirected_p"] <- qap(both$talk$undirected, both$account$undirected, "graph")
}
table_of <- function(rows, file) write.csv(rows, file, row.names = FALSE, quote = FALSE)
options(digits = 15)
table_of(ties[order(ties$network, ties$source, ties$target), ], "ties.csv")
table_of(brokers, "brokerage.csv")
table_of(correlations, "gcor.csv")
table_of(centralized, "centralization.csv")
table_of(mixed, "mixing.csv")
