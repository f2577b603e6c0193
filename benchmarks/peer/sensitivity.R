# Sensitivity analyses with metafor (REML): median time, in milliseconds. All subsets of 15 take minutes, so those of 10 are timed
# and 32 times as much is printed.
suppressMessages(library(metafor))
cat("peer: metafor", as.character(packageVersion("metafor")), "\n")
median.ms <- function(f, times) {
  f()
  median(sapply(seq_len(times), function(i) system.time(f(), gcFirst = FALSE)[["elapsed"]])) * 1000
}
set.seed(7)
made <- function(k) {
  v <- 0.02 + 0.5 * runif(k)
  data.frame(yi = 0.5 + sqrt(v + 0.1) * rnorm(k), vi = v, x = runif(k))
}
hundred <- rma(yi, vi, data = made(100))
cat(sprintf("influenceHundred      %10.1f ms\n", median.ms(function() influence(hundred), 3)))
ten <- rma(yi, vi, data = made(10))
cat(sprintf("goshFifteen           %10.1f ms (32 times that of 10)\n", 32 * median.ms(function() suppressMessages(gosh(ten, progbar = FALSE)), 1)))
line <- rma(yi, vi, mods = ~ x, data = made(13))
cat(sprintf("thousandPermutations  %10.1f ms\n", median.ms(function() permutest(line, iter = 1000, progbar = FALSE), 1)))
