# The peer of DoseResponseBenchmark: the same one-stage quadratic model (REML, unstructured covariance of the two slopes)
# by metafor's rma.mv. Usage: Rscript dose-response.R TRIALS.csv
suppressPackageStartupMessages(library(metafor))
arms <- read.csv(commandArgs(trailingOnly = TRUE)[1])
rows <- lapply(split(arms, arms$id), function(s) {
  r <- which.min(s$dose); o <- s[-r, ]; v0 <- s$sd[r]^2 / s$n[r]
  list(data = data.frame(id = o$id, yi = o$y - s$y[r], d1 = o$dose - s$dose[r], d2 = o$dose^2 - s$dose[r]^2),
       V = diag(o$sd^2 / o$n, nrow(o)) + v0)
})
data <- do.call(rbind, lapply(rows, `[[`, "data")); V <- bldiag(lapply(rows, `[[`, "V"))
data$d1 <- data$d1 / 100; data$d2 <- data$d2 / 1e4   # as its own manual advises for convergence
fit <- function() rma.mv(yi, V, mods = ~ 0 + d1 + d2, random = ~ 0 + d1 + d2 | id, struct = "GEN", data = data)
first <- fit()
times <- replicate(7, system.time(fit())[["elapsed"]])
cat(sprintf("metafor %s rma.mv one-stage quadratic: median %.1f ms, logLik %.9f, coefficients %s\n", packageVersion("metafor"),
            1000 * median(times), as.numeric(logLik(first)), paste(format(coef(first) / c(100, 1e4), digits = 10), collapse = " ")))
