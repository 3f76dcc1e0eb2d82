//! What a clause speaks of, from its words and from what was spoken of before.

use super::clause::{Clause, Subject};
use super::state::{List, Spoken};
use super::tree::{self, Scoped};
use crate::line::{Line, Statement};

use super::reader::Reader;

impl Reader<'_, '_> {
    /// The subject of a clause; `None` where it names nothing and so speaks of what was spoken of.
    pub fn subject_of(&self, clause: &Clause) -> Option<Subject> {
        if !clause.is_understood() {
            return Some(self.short_name(clause).map_or(Subject::Unknown, Subject::Line));
        }
        match clause.lines.as_slice() {
            [line] if clause.marks.is_general && !clause.is_both => self.general(line, clause),
            [line] if !clause.is_both => Some(Subject::Line(line)),
            [] if clause.is_both => Some(Subject::Both),
            [] if clause.source.is_none() && clause.bare.is_none() && self.is_among_income() => {
                clause.scope.and_then(tree::income_of).map(Subject::Line)
            }
            [] => match (clause.source, clause.bare) {
                (Some(source), _) if self.is_among_income() => Some(Subject::Line(source)),
                (Some(_), _) => Some(Subject::Unknown),
                (None, Some(line)) if !clause.kinds.is_final || clause.marks.is_total => {
                    // 本年一般公共预算拨款, 收入: that fund's.
                    Some(Subject::Line(match tree::scoped(line, clause.scope) {
                        Scoped::Line(of_fund) => of_fund,
                        Scoped::Itself | Scoped::Part => line,
                    }))
                }
                _ => None,
            },
            lines => Some(Subject::Joint(lines.to_vec())),
        }
    }

    /// What 支出预算 speaks of: the total, or the item that was just named; not known where an item has its
    /// amount already, or a heading speaks of items.
    fn general(&self, line: &'static Line, clause: &Clause) -> Option<Subject> {
        if clause.marks.is_owner || clause.marks.is_total || clause.scope.is_some() {
            return Some(Subject::Line(line));
        }
        let last = match &self.level.subject {
            Some(last) => Some(last).filter(|_| self.level.is_fresh),
            None => self.level.before.as_ref().filter(|_| self.level.is_before_name),
        };
        let other_side = match line.statement() {
            Statement::Income => Statement::Expenditure,
            _ => Statement::Income,
        };
        // 财政拨款收入预算480万元，支出预算480万元: of that fund, or of all there is.
        let is_of_fund = |last: &Spoken| {
            let fund = last.line().filter(|line| line.statement() == other_side).and_then(tree::fund_of);
            last.is_stated && fund.is_some() && self.level.list == List::None
        };
        if last.is_some_and(is_of_fund) {
            return Some(Subject::Unknown);
        }
        let is_item = |subject: &Subject| match subject {
            Subject::Line(item) => {
                let is_of_side = match line.statement() {
                    Statement::Income => item.statement() == Statement::Income,
                    _ => item.statement() != other_side,
                };
                is_of_side && (!item.part_of().is_empty() || item.statement() != line.statement())
            }
            _ => false,
        };
        match last {
            Some(last) if is_item(&last.subject) => {
                (last.is_stated || last.is_changed).then_some(Subject::Unknown)
            }
            None if self.passage.context.is_of_item => Some(Subject::Unknown),
            _ => Some(Subject::Line(line)),
        }
    }

    /// Whether a source that is not called 收入 is one of income here.
    fn is_among_income(&self) -> bool {
        let is_income =
            |line: &Line| matches!(line, Line::TotalIncome | Line::CurrentIncome | Line::AppropriationIncome);
        let head = self.level.head.as_ref().and_then(Spoken::line);
        head.map_or(self.passage.context.is_income, is_income)
    }

    /// 购置费 and 运行维护费 among the parts of 公务用车购置及运维费, 货物 and 服务 among those of 政府采购.
    fn short_name(&self, clause: &Clause) -> Option<&'static Line> {
        let head = self.level.head.as_ref().and_then(Spoken::line)?;
        let [unknown] = clause.unknown.as_slice() else { return None };
        if clause.marks.is_of_one_treasury {
            return None;
        }
        let names_no_line = clause.lines.is_empty() && clause.source.is_none() && !clause.is_both;
        if *head == Line::GovernmentProcurement && names_no_line {
            return match unknown.as_str() {
                "货物" | "货物类" | "货物支出" | "货物类支出" => Some(&Line::ProcurementGoods),
                "工程" | "工程类" | "工程支出" | "工程类支出" => Some(&Line::ProcurementWorks),
                "服务" | "服务类" | "服务支出" | "服务类支出" => {
                    Some(&Line::ProcurementServices)
                }
                _ => None,
            };
        }
        if *head == Line::ThreePublicExpenses && !clause.names_something() {
            return match unknown.as_str() {
                "出国费" | "出国费用" | "出国经费" => Some(&Line::OverseasTravel),
                "车辆购置费" | "购车费" | "用车购置费" => Some(&Line::VehiclePurchase),
                "车辆运行费" | "车辆运行维护费" | "车辆运维费" | "用车运行维护费" => {
                    Some(&Line::VehicleOperation)
                }
                _ => None,
            };
        }
        if *head != Line::OfficialVehicles || clause.names_something() {
            return None;
        }
        match unknown.as_str() {
            "购置费" | "购置" | "车辆购置费" | "购车费" | "购置费用" => {
                Some(&Line::VehiclePurchase)
            }
            "运行维护费" | "运行费" | "运维费" | "维护费" | "运行维护" | "运行维护费用" => {
                Some(&Line::VehicleOperation)
            }
            _ => None,
        }
    }
}
