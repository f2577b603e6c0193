# Three-level REML and CR2 on the schools of Konstantopoulos (2011): median times, in milliseconds.
suppressMessages({library(metafor); library(clubSandwich)})
cat("peer: metafor", as.character(packageVersion("metafor")), "clubSandwich", as.character(packageVersion("clubSandwich")), "\n")
median.ms <- function(f, times) {
  f()
  median(sapply(seq_len(times), function(i) system.time(f(), gcFirst = FALSE)[["elapsed"]])) * 1000
}
d <- dat.konstantopoulos2011
fit <- rma.mv(yi, vi, random = ~ 1 | district/school, data = d)
cat(sprintf("threeLevels     %10.3f ms\n", median.ms(function() rma.mv(yi, vi, random = ~ 1 | district/school, data = d), 21)))
cat(sprintf("robust          %10.3f ms\n", median.ms(function() coef_test(fit, vcov = vcovCR(fit, cluster = d$district, type = "CR2"), test = "Satterthwaite"), 21)))
